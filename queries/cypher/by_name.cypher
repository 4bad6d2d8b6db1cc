// name:     by_name
// asks:     Which documents have $letters in the folded symbol or sign, whatever their number?
// params:   letters: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    Goes over all documents: asked only where the typed text has no number.
MATCH (d:Document)
WHERE replace(replace(coalesce(d.symbol_fold, ''), '/', ''), '-', '') CONTAINS $letters
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
