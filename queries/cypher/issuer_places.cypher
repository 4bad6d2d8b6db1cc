// name:     issuer_places
// asks:     Which unit issued each of the documents $keys, at which tier, and where does it sit?
// params:   keys: list[str]
// follows:  ISSUED_BY, LOCATED_IN
// returns:  IssuerPlaceRow
// order:    document, unit_key, place_key
// notes:    A unit without a place (the centre, a unit of unknown seat) has null for it.
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})-[:ISSUED_BY]->(u:Unit)
OPTIONAL MATCH (u)-[:LOCATED_IN]->(p:Place)
RETURN DISTINCT d.key AS document, u.key AS unit_key, u.name AS unit, u.level AS level,
       p.key AS place_key, p.name AS place
ORDER BY document, unit_key, place_key
