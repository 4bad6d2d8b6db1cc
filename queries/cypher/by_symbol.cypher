// name:     by_symbol
// asks:     Which documents have the number $number and, folded and without marks, $letters in the symbol?
// params:   number: int, letters: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    Numbers are compared as numbers, so `05` finds `5`; the slash may be left out as typed.
//           Empty letters match every symbol, also a document without one. Thousands may bear a small
//           number: the first keys are found before anything else of their documents is read.
MATCH (d:Document {number: $number})
WHERE replace(replace(coalesce(d.symbol_fold, ''), '/', ''), '-', '') CONTAINS $letters
WITH d.key AS wanted
ORDER BY wanted
LIMIT $limit
MATCH (d:Document {key: wanted})
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
