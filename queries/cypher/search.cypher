// name:     search
// asks:     Which documents have a folded symbol that begins with $prefix?
// params:   prefix: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    For typing ahead; full text is the archive's.
MATCH (d:Document)
WHERE d.symbol_fold STARTS WITH $prefix
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
