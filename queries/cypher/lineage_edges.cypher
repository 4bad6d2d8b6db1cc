// name:     lineage_edges
// asks:     Which edges of the $relations join two of the documents $keys?
// params:   keys: list[str], relations: list[str]
// follows:  IMPLEMENTS, BASED_ON, RESPONDS_TO, AMENDS, REPLACES, REPEALS, CITES
// returns:  EdgeFactRow
// order:    source, target, relation
// notes:    The list is asked by NOT twice: asked plainly, the embedded engine turns it into a search for
//           every key of the list at each row, and twice the documents took four times as long.
UNWIND $keys AS wanted
MATCH (s:Document {key: wanted})
      -[r:IMPLEMENTS|BASED_ON|RESPONDS_TO|AMENDS|REPLACES|REPEALS|CITES]->(t:Document)
WHERE type(r) IN $relations AND NOT (NOT t.key IN $keys)
RETURN s.key AS source, t.key AS target, type(r) AS relation, r.said_by AS said_by, r.quote AS quote,
       r.start AS start, r.`end` AS `end`, r.source AS source_file, r.rule AS rule,
       r.judgement AS judgement, r.reason AS reason, coalesce(r.attestations, 1) AS attestations,
       coalesce(r.repeals_part, false) AS repeals_part
ORDER BY source, target, relation
