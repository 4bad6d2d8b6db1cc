// name:     unit
// asks:     What is known of the unit $key?
// params:   key: str
// follows:  -
// returns:  UnitRow
// order:    key
// notes:    One row or none.
MATCH (u:Unit {key: $key})
RETURN u.key AS key, u.name AS name, u.organ AS organ, u.line AS line, u.level AS level,
       u.place AS place, coalesce(u.collective, false) AS collective, u.valid_from AS valid_from,
       u.valid_to AS valid_to, u:Issuer AS issuer
ORDER BY key
