// name:     children
// asks:     Which documents carry out, or are based on, each of the documents $keys, one hop down?
// params:   keys: list[str], limit: int
// follows:  IMPLEMENTS, BASED_ON
// returns:  ChildRow
// order:    parent, key, relation
// notes:    A document comes once for each parent and relation. One hop a question, so that a directive
//           with hundreds of thousands below it is walked as far as the caller's bound and no further.
UNWIND $keys AS wanted
MATCH (p:Document {key: wanted})<-[r:IMPLEMENTS|BASED_ON]-(d:Document)
WHERE d.key <> p.key
RETURN p.key AS parent, type(r) AS relation,
       d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY parent, key, relation
LIMIT $limit
