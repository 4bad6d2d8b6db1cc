// name:     duties
// asks:     Which unit does the document $key charge with which task, until when?
// params:   key: str
// follows:  ASSIGNS_TO
// returns:  DutyFactRow
// order:    start, unit_key, slot
// notes:    In reading order.
MATCH (d:Document {key: $key})-[r:ASSIGNS_TO]->(u:Unit)
RETURN d.key AS document, u.key AS unit_key, u.name AS unit, r.role AS role,
       coalesce(r.collective, u.collective, false) AS collective, r.task AS task, r.due AS due,
       r.every AS every, r.quote AS quote, r.start AS start, r.`end` AS `end`
ORDER BY start, unit_key, r.slot
