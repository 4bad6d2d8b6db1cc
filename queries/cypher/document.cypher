// name:     document
// asks:     What is known of the document $key, and at which version of the graph?
// params:   key: str
// follows:  -
// returns:  RootRow
// order:    key
// notes:    One row, or none if no text names the document.
MATCH (d:Document {key: $key})
OPTIONAL MATCH (m:Meta {key: 'graph'})
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution,
       d.source AS source, coalesce(m.version, 0) AS graph_version
ORDER BY key
