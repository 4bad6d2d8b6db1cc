// name:     browse
// asks:     Which documents after $after have this type, issuer, place, tier, year and status?
// params:   doc_type: str, issuer: str, place: str, level: int, year: str, status: str, after: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    An empty text, or a level of -1, asks for nothing. A place is that of the issuer's key, with all that
//           lies in it.
MATCH (d:Document)
WHERE d.key > $after AND ($doc_type = '' OR d.doc_type = $doc_type)
  AND ($issuer = '' OR d.issuer_key = $issuer)
  AND ($place = '' OR coalesce(d.issuer_key, '') STARTS WITH $place)
  AND ($level = -1 OR d.level = $level) AND ($status = '' OR d.status = $status)
  AND ($year = '' OR coalesce(toString(d.issued_on), '') STARTS WITH $year)
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
