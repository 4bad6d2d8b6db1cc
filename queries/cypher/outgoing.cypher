// name:     outgoing
// asks:     Which edges lead from the document $key to others, of any relation?
// params:   key: str, limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  EdgeFactRow
// order:    source, target, relation
// notes:    As many as its text names; what leads to it may be thousands, see `incoming`.
MATCH (s:Document {key: $key})
      -[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]->(t:Document)
RETURN s.key AS source, t.key AS target, type(r) AS relation, r.said_by AS said_by, r.quote AS quote,
       r.start AS start, r.`end` AS `end`, r.source AS source_file, r.rule AS rule,
       r.judgement AS judgement, r.reason AS reason, coalesce(r.attestations, 1) AS attestations,
       coalesce(r.repeals_part, false) AS repeals_part
ORDER BY source, target, relation
LIMIT $limit
