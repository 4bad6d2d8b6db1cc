// name:     recipients
// asks:     To whom is the document $key addressed, and who gets a copy, for what purpose?
// params:   key: str
// follows:  ADDRESSED_TO, COPIED_TO
// returns:  RecipientFactRow
// order:    role descending, unit_key, slot
// notes:    `to` before `copy`.
MATCH (d:Document {key: $key})-[r:ADDRESSED_TO|COPIED_TO]->(u:Unit)
RETURN d.key AS document, u.key AS unit_key, u.name AS unit,
       CASE type(r) WHEN 'ADDRESSED_TO' THEN 'to' ELSE 'copy' END AS role, r.purpose AS purpose
ORDER BY role DESC, unit_key, r.slot
