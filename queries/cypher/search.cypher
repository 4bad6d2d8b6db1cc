// name:     search
// asks:     Which documents have a folded symbol that begins with $prefix or with $slashed?
// params:   prefix: str, slashed: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    For typing ahead; full text is the archive's. `$slashed` is the same text with the slash
//           that people leave out after a number.
MATCH (d:Document)
WHERE d.symbol_fold STARTS WITH $prefix OR d.symbol_fold STARTS WITH $slashed
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
