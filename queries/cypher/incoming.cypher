// name:     incoming
// asks:     Which edges of the $relations lead from others to the document $key?
// params:   key: str, relations: list[str], limit: int
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  EdgeFactRow
// order:    source, target, relation
// notes:    The first of each relation are asked one relation a time, so that those who carry a directive
//           out leave room for the few who amend it.
MATCH (t:Document {key: $key})
      <-[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]-(s:Document)
WHERE type(r) IN $relations
RETURN s.key AS source, t.key AS target, type(r) AS relation, r.said_by AS said_by, r.quote AS quote,
       r.start AS start, r.`end` AS `end`, r.source AS source_file, r.rule AS rule,
       r.judgement AS judgement, r.reason AS reason, coalesce(r.attestations, 1) AS attestations,
       coalesce(r.repeals_part, false) AS repeals_part
ORDER BY source, target, relation
LIMIT $limit
