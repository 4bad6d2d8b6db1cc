// name:     absent
// asks:     Which documents are cited while their text is not here, and by how many others?
// params:   limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  AbsentRow
// order:    carried_out descending, cited descending, key
// notes:    `carried_out` counts the documents that carry it out or are based on it. How many depend on it at
//           any distance is counted afterwards, by the rule of the chains.
MATCH (d:Document {status: 'cited'})
      <-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]-(o:Document)
WHERE o.key <> d.key
WITH d, count(DISTINCT o.key) AS cited,
     count(DISTINCT CASE WHEN type(r) IN ['IMPLEMENTS', 'BASED_ON'] THEN o.key END) AS carried_out
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution,
       cited, carried_out
ORDER BY carried_out DESC, cited DESC, key
LIMIT $limit
