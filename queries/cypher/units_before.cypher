// name:     units_before
// asks:     Which units sat in the places that became the place of the unit $key, with the same function?
// params:   key: str
// follows:  LOCATED_IN, SUCCEEDED_BY
// returns:  UnitRow
// order:    key
// notes:    Function is the organ's own part of the key (`ubnd`, `tinh-uy`).
MATCH (u:Unit {key: $key})-[:LOCATED_IN]->(:Place)<-[:SUCCEEDED_BY*1..4]-(q:Place)
MATCH (q)<-[:LOCATED_IN]-(v:Unit)
WHERE v.organ = u.organ AND v.key <> u.key
RETURN DISTINCT v.key AS key, v.name AS name, v.organ AS organ, v.line AS line, v.level AS level,
       v.place AS place, coalesce(v.collective, false) AS collective, v.valid_from AS valid_from,
       v.valid_to AS valid_to, v:Issuer AS issuer
ORDER BY key
