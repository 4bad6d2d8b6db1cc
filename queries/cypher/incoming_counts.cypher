// name:     incoming_counts
// asks:     How many edges of each relation lead to the document $key?
// params:   key: str
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  CountRow
// order:    what, kind
// notes:    Asked where there are too many to be read; between two documents there is one of a relation.
MATCH (:Document {key: $key})
      <-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]-(:Document)
RETURN 'edge' AS what, type(r) AS kind, count(r) AS n
ORDER BY what, kind
