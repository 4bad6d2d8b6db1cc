// name:     documents
// asks:     What is known of each of the documents $keys?
// params:   keys: list[str]
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    Keys that name nothing give no row. The list is unwound, so that each key is one look-up
//           in the index.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})
WITH DISTINCT d
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
