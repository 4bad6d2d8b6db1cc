// name:     most_carried_out
// asks:     Which documents do the most others carry out?
// params:   limit: int
// follows:  IMPLEMENTS
// returns:  MostRow
// order:    n descending, key
// notes:    Only what is carried out by its own word: what is merely a basis is not counted.
MATCH (d:Document)<-[:IMPLEMENTS]-(o:Document)
WHERE o.key <> d.key
WITH d, count(DISTINCT o.key) AS n
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution,
       n
ORDER BY n DESC, key
LIMIT $limit
