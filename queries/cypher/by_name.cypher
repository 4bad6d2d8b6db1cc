// name:     by_name
// asks:     Which documents have $letters in the folded symbol or sign, whatever their number?
// params:   letters: str, rare: str, second: str, noun: str, doc_type: str, issuer: str, place: str,
//           level: int, year: str, status: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    Goes over all documents: asked only where the typed text has no number. $rare and $second
//           are two of the letters; to look for them first costs a twentieth of taking out slashes.
//           $noun is a type that a document without one may have too; what follows it is as in `browse`.
MATCH (d:Document)
WHERE (d.symbol IS NOT NULL OR d.sign IS NOT NULL)
      AND d.symbol_fold CONTAINS $rare AND d.symbol_fold CONTAINS $second
      AND replace(replace(d.symbol_fold, '/', ''), '-', '') CONTAINS $letters
      AND ($noun = '' OR coalesce(d.doc_type, $noun) = $noun)
      AND ($doc_type = '' OR d.doc_type = $doc_type) AND ($issuer = '' OR d.issuer_key = $issuer)
      AND ($place = '' OR coalesce(d.issuer_key, '') STARTS WITH $place)
      AND ($level = -1 OR d.level = $level) AND ($status = '' OR d.status = $status)
      AND ($year = '' OR coalesce(toString(d.issued_on), '') STARTS WITH $year)
WITH d.key AS wanted
ORDER BY wanted
LIMIT $limit
MATCH (d:Document {key: wanted})
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
