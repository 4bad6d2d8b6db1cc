// name:     answering
// asks:     Which documents answer the documents $keys, and which units issued them?
// params:   keys: list[str], limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, ISSUED_BY
// returns:  AnsweringRow
// order:    document, unit_key, answer
// notes:    A document answers another by carrying it out, being based on it, or replying to it.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})<-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO]-(a:Document)
MATCH (a)-[:ISSUED_BY]->(u:Unit)
RETURN DISTINCT d.key AS document, u.key AS unit_key, a.key AS answer
ORDER BY document, unit_key, answer
LIMIT $limit
