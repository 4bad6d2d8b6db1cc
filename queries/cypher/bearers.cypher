// name:     bearers
// asks:     How many documents have the number $number?
// params:   number: int
// follows:  -
// returns:  BearersRow
// order:    n
// notes:    Tells whether `by_symbol` may list them all.
MATCH (d:Document {number: $number})
RETURN count(d) AS n
ORDER BY n
