// name:     issued_by
// asks:     Who issued each of the documents $keys, and who signed?
// params:   keys: list[str]
// follows:  ISSUED_BY
// returns:  IssuerRow
// order:    document, unit_key
// notes:    -
UNWIND $keys AS wanted
MATCH (d:Document {key: wanted})-[r:ISSUED_BY]->(u:Unit)
RETURN DISTINCT d.key AS document, u.key AS unit_key, u.name AS unit, r.sub_body AS sub_body,
       r.signer AS signer
ORDER BY document, unit_key
