// name:     duties_of_unit
// asks:     What was the unit $key charged with, by which document?
// params:   key: str, limit: int
// follows:  ASSIGNS_TO
// returns:  DutyFactRow
// order:    document, start, slot
// notes:    -
MATCH (d:Document)-[r:ASSIGNS_TO]->(u:Unit {key: $key})
RETURN d.key AS document, u.key AS unit_key, u.name AS unit, r.role AS role,
       coalesce(r.collective, u.collective, false) AS collective, r.task AS task, r.due AS due,
       r.every AS every, r.quote AS quote, r.start AS start, r.`end` AS `end`
ORDER BY document, start, r.slot
LIMIT $limit
