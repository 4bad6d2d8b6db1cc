// name:     descendants
// asks:     Which documents did $key set in motion: who carries it out, and who carries those out?
// params:   key: str, limit: int
// follows:  IMPLEMENTS, BASED_ON
// returns:  DocumentRow
// order:    key
// notes:    Without the document itself. A central directive has hundreds of thousands: the bound is
//           the caller's, and one more row than is shown tells that there are more.
MATCH (:Document {key: $key})<-[:IMPLEMENTS|BASED_ON*1..12]-(d:Document)
WHERE d.key <> $key
WITH DISTINCT d
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
