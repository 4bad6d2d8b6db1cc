// name:     unit_names
// asks:     How is each unit named?
// params:   -
// follows:  -
// returns:  UnitNameRow
// order:    key
// notes:    Goes over all units: asked only where somebody gives a name and no key.
MATCH (u:Unit)
RETURN u.key AS key, u.name AS name
ORDER BY key
