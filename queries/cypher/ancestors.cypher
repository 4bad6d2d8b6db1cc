// name:     ancestors
// asks:     Which documents can be reached from $key by going up what is carried out or based upon?
// params:   key: str
// follows:  IMPLEMENTS, BASED_ON
// returns:  DocumentRow
// order:    key
// notes:    The document itself is a row (zero hops). Nodes only, DISTINCT, never paths: on stacked
//           diamonds the paths double at each one. Distances are counted on the edges afterwards.
//           A document known only from others is a row: an absent source is an answer.
MATCH (:Document {key: $key})-[:IMPLEMENTS|BASED_ON*0..12]->(d:Document)
WITH DISTINCT d
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
