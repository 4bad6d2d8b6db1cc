// name:     by_words
// asks:     Which documents are called by the words $first, $second and $third, those read first, the newest first?
// params:   first: str, second: str, third: str, named: int, doc_type: str, issuer: str, place: str,
//           level: int, year: str, status: str, limit: int
// follows:  -
// returns:  TitledRow
// order:    key
// notes:    Words as `queries.titles` folds them, each between two blanks. $named is 1 for those alone that
//           have a name, as laws and resolutions of congresses have. Goes over all documents; what
//           follows $named is as in `browse`.
MATCH (d:Document)
WHERE d.words CONTAINS $first AND d.words CONTAINS $second AND d.words CONTAINS $third
  AND ($named = 0 OR d.name IS NOT NULL)
  AND ($doc_type = '' OR d.doc_type = $doc_type) AND ($issuer = '' OR d.issuer_key = $issuer)
  AND ($place = '' OR coalesce(d.issuer_key, '') STARTS WITH $place)
  AND ($level = -1 OR d.level = $level) AND ($status = '' OR d.status = $status)
  AND ($year = '' OR coalesce(toString(d.issued_on), '') STARTS WITH $year)
WITH d.key AS wanted, d.status AS held, coalesce(toString(d.issued_on), '') AS day
ORDER BY held DESC, day DESC, wanted
LIMIT $limit
MATCH (d:Document {key: wanted})
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution, d.name AS name, d.words AS words
ORDER BY key
