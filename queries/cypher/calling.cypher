// name:     calling
// asks:     Which documents after $after charge or address anybody?
// params:   after: str, limit: int
// follows:  ASSIGNS_TO, ADDRESSED_TO
// returns:  KeyRow
// order:    key
// notes:    In order of key, so that the last one of a page leads on.
MATCH (d:Document)-[:ASSIGNS_TO|ADDRESSED_TO]->(:Unit)
WHERE d.key > $after
RETURN DISTINCT d.key AS key
ORDER BY key
LIMIT $limit
