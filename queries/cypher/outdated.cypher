// name:     outdated
// asks:     Which documents carry out, or are based on, something that another one repeals or replaces?
// params:   limit: int
// follows:  IMPLEMENTS, BASED_ON, REPEALS, REPLACES
// returns:  OutdatedRow
// order:    document, outdated, ended_by, relation, ended
// notes:    The one that repeals or replaces is itself no case: it names the old one in order to end it.
MATCH (x:Document)-[e:REPEALS|REPLACES]->(o:Document)<-[r:IMPLEMENTS|BASED_ON]-(d:Document)
WHERE d.key <> x.key AND x.key <> o.key AND d.key <> o.key
RETURN d.key AS document, type(r) AS relation, r.quote AS quote, o.key AS outdated, type(e) AS ended,
       x.key AS ended_by, e.quote AS ended_quote
ORDER BY document, outdated, ended_by, relation, ended
LIMIT $limit
