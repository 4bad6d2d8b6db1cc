// name:     held
// asks:     How many documents are here with their text, and how many are only cited?
// params:   -
// follows:  -
// returns:  HeldRow
// order:    status
// notes:    For the first page, which everybody opens: `document_counts` costs fifty times as much.
MATCH (d:Document)
RETURN d.status AS status, count(d) AS n
ORDER BY status
