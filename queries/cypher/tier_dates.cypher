// name:     tier_dates
// asks:     When was each document issued, and when the one of another tier that it carries out?
// params:   limit: int
// follows:  IMPLEMENTS, ISSUED_BY
// returns:  TierDatesRow
// order:    source, target
// notes:    Only dates known to the day. A document of unknown tier stands in that of who issued it.
MATCH (s:Document)-[:IMPLEMENTS]->(t:Document)
WHERE s.date_precision = 'day' AND t.date_precision = 'day'
OPTIONAL MATCH (s)-[:ISSUED_BY]->(a:Unit)
OPTIONAL MATCH (t)-[:ISSUED_BY]->(b:Unit)
WITH DISTINCT s, t, coalesce(s.level, a.level) AS lower, coalesce(t.level, b.level) AS upper
WHERE lower <> upper
RETURN s.key AS source, t.key AS target, lower, upper, toString(s.issued_on) AS issued,
       toString(t.issued_on) AS directed
ORDER BY source, target
LIMIT $limit
