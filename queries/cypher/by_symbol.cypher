// name:     by_symbol
// asks:     Which documents have the number $number and, folded and without marks, $letters in the symbol?
// params:   number: int, letters: str, exact: list[str], noun: str, dated: str, doc_type: str, issuer: str,
//           place: str, level: int, year: str, status: str, limit: int
// follows:  -
// returns:  DocumentRow
// order:    key
// notes:    Numbers are compared as numbers, so `05` finds `5`; the slash may be left out as typed.
//           Empty letters match every symbol, also a document without one. Thousands may bear a small
//           number: the first keys, those of the symbols $exact before others, are found before anything
//           else of their documents is read. $noun is a type that a document without one may have too,
//           $dated a year of issue or one in the symbol; from $doc_type on as in `browse`.
MATCH (d:Document {number: $number})
WHERE replace(replace(coalesce(d.symbol_fold, ''), '/', ''), '-', '') CONTAINS $letters
  AND ($noun = '' OR coalesce(d.doc_type, $noun) = $noun)
  AND ($dated = '' OR coalesce(toString(d.issued_on), '') STARTS WITH $dated
       OR coalesce(d.symbol_fold, '') CONTAINS $dated)
  AND ($doc_type = '' OR d.doc_type = $doc_type) AND ($issuer = '' OR d.issuer_key = $issuer)
  AND ($place = '' OR coalesce(d.issuer_key, '') STARTS WITH $place)
  AND ($level = -1 OR d.level = $level) AND ($status = '' OR d.status = $status)
  AND ($year = '' OR coalesce(toString(d.issued_on), '') STARTS WITH $year)
WITH d.key AS wanted,
     CASE WHEN replace(replace(coalesce(d.symbol_fold, ''), '/', ''), '-', '') IN $exact THEN 0 ELSE 1 END AS far
ORDER BY far, wanted
LIMIT $limit
MATCH (d:Document {key: wanted})
RETURN d.key AS key, d.label AS label, d.symbol AS symbol, d.doc_type AS doc_type, d.number AS number,
       toString(d.issued_on) AS issued_on, d.date_precision AS date_precision, d.subject AS subject,
       d.issuer_key AS issuer_key, d.issuer AS issuer, d.sub_body AS sub_body, d.level AS level,
       d.line AS line, d.status AS status, d:Resolution AS resolution
ORDER BY key
