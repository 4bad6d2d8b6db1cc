// name:     duties_under
// asks:     Whom do the documents $keys charge, with which tasks, until when?
// params:   keys: list[str], limit: int
// follows:  ASSIGNS_TO
// returns:  DutyFactRow
// order:    document, start, unit_key, slot
// notes:    In reading order within each document.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})-[r:ASSIGNS_TO]->(u:Unit)
RETURN d.key AS document, u.key AS unit_key, u.name AS unit, r.role AS role,
       coalesce(r.collective, u.collective, false) AS collective, r.task AS task, r.due AS due,
       r.every AS every, r.quote AS quote, r.start AS start, r.`end` AS `end`
ORDER BY document, start, unit_key, r.slot
LIMIT $limit
