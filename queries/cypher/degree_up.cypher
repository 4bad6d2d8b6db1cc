// name:     degree_up
// asks:     On how many other documents does each of $keys stand, by the $relations?
// params:   keys: list[str], relations: list[str]
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  DegreeRow
// order:    key
// notes:    A document that stands on nothing gives no row.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})
      -[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]->(o:Document)
WHERE type(r) IN $relations AND o.key <> d.key
RETURN d.key AS key, count(DISTINCT o) AS n
ORDER BY key
