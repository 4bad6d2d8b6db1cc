// name:     issued
// asks:     Which documents did the unit $key issue?
// params:   key: str, limit: int
// follows:  ISSUED_BY
// returns:  DocumentRow
// order:    issued_on, key
// notes:    Undated documents come last.
MATCH (d:Document)-[:ISSUED_BY]->(:Unit {key: $key})
RETURN DISTINCT d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY issued_on, key
LIMIT $limit
