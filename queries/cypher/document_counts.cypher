// name:     document_counts
// asks:     How many documents are there of each tier, status, type and year?
// params:   -
// follows:  ISSUED_BY
// returns:  DocumentCountRow
// order:    level, status, doc_type, year
// notes:    A document of unknown tier stands in that of who issued it.
MATCH (d:Document)
OPTIONAL MATCH (d)-[:ISSUED_BY]->(u:Unit)
WITH DISTINCT d, coalesce(d.level, u.level) AS level
RETURN level, d.status AS status, d.doc_type AS doc_type, substring(toString(d.issued_on), 0, 4) AS year,
       count(*) AS n
ORDER BY level, status, doc_type, year
