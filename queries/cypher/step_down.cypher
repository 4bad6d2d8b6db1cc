// name:     step_down
// asks:     Which documents stand on the documents $keys, by the $relations, one hop down?
// params:   keys: list[str], relations: list[str], limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  DocumentRow
// order:    key
// notes:    -
UNWIND $keys AS wanted
MATCH (:Document {key: wanted})
      <-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]-(d:Document)
WHERE type(r) IN $relations AND NOT d.key IN $keys
WITH DISTINCT d
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
LIMIT $limit
