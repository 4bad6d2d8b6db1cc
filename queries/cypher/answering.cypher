// name:     answering
// asks:     Which documents of units that the documents $keys call upon answer these?
// params:   keys: list[str], limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, ISSUED_BY, ASSIGNS_TO, ADDRESSED_TO, COPIED_TO
// returns:  AnsweringRow
// order:    document, unit_key, answer
// notes:    A document answers another by carrying it out, being based on it, or replying to it.
//           Whoever is not called upon is left out: a directive of the centre is carried out by thousands.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})<-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO]-(a:Document)
MATCH (a)-[:ISSUED_BY]->(u:Unit)
WHERE (d)-[:ASSIGNS_TO|ADDRESSED_TO|COPIED_TO]->(u)
RETURN DISTINCT d.key AS document, u.key AS unit_key, a.key AS answer
ORDER BY document, unit_key, answer
LIMIT $limit
