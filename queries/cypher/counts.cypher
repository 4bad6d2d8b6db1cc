// name:     counts
// asks:     How many nodes of each label and edges of each type are there?
// params:   -
// follows:  -
// returns:  CountRow
// order:    what, kind
// notes:    The store's own bookkeeping node is left out. The kind is asked for
//           label by label: the order of labels(n) means nothing.
CALL () {
  MATCH (n)
  WHERE NOT n:Meta
  WITH CASE WHEN n:Document THEN 'Document' WHEN n:Unit THEN 'Unit' ELSE 'Place' END AS kind
  RETURN 'node' AS what, kind, count(*) AS n
  UNION ALL
  MATCH ()-[r]->()
  RETURN 'edge' AS what, type(r) AS kind, count(r) AS n
}
RETURN what, kind, n
ORDER BY what, kind
