// name:     fate
// asks:     Which documents amend, replace or repeal the documents $keys, with which words?
// params:   keys: list[str], limit: int
// follows:  AMENDS, REPLACES, REPEALS
// returns:  EdgeFactRow
// order:    source, target, relation
// notes:    -
UNWIND $keys AS wanted
MATCH (t:Document {key: wanted})<-[r:AMENDS|REPLACES|REPEALS]-(s:Document)
WHERE s.key <> t.key
RETURN s.key AS source, t.key AS target, type(r) AS relation, r.said_by AS said_by, r.quote AS quote,
       r.start AS start, r.`end` AS `end`, r.source AS source_file, r.rule AS rule,
       r.judgement AS judgement, r.reason AS reason, coalesce(r.attestations, 1) AS attestations,
       coalesce(r.repeals_part, false) AS repeals_part
ORDER BY source, target, relation
LIMIT $limit
