// name:     called_upon
// asks:     Which units do the documents $keys charge, address, or send a copy?
// params:   keys: list[str], limit: int
// follows:  ASSIGNS_TO, ADDRESSED_TO, COPIED_TO
// returns:  CalledRow
// order:    document, unit_key, how, purpose
// notes:    Whether a copy is sent to be acted on is told by its purpose, which is read afterwards.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})-[r:ASSIGNS_TO|ADDRESSED_TO|COPIED_TO]->(u:Unit)
RETURN DISTINCT d.key AS document, u.key AS unit_key, u.name AS unit, u.level AS level,
       coalesce(r.collective, u.collective, false) AS collective, type(r) AS how, r.purpose AS purpose
ORDER BY document, unit_key, how, purpose
LIMIT $limit
