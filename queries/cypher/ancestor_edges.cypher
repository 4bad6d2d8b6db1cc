// name:     ancestor_edges
// asks:     By which edges, with which words, do the documents above $key hang together?
// params:   key: str
// follows:  IMPLEMENTS, BASED_ON
// returns:  EdgeFactRow
// order:    source, target, relation
// notes:    Every edge out of a document of `ancestors`; the targets of the outermost lie one hop
//           beyond the bound, which shows that the bound was reached.
MATCH (:Document {key: $key})-[:IMPLEMENTS|BASED_ON*0..12]->(s:Document)
WITH DISTINCT s
MATCH (s)-[r:IMPLEMENTS|BASED_ON]->(t:Document)
RETURN s.key AS source, t.key AS target, type(r) AS relation, r.said_by AS said_by, r.quote AS quote,
       r.start AS start, r.`end` AS `end`, r.source AS source_file, r.rule AS rule,
       r.judgement AS judgement, r.reason AS reason, coalesce(r.attestations, 1) AS attestations,
       coalesce(r.repeals_part, false) AS repeals_part
ORDER BY source, target, relation
