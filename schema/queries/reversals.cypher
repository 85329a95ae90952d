// name: reversals
// description: What was affirmed in one publication and denied in the next, or the other way round
// parameters:
//   name: { type: string, default: null, example: Russia, description: "Id, name or alias of an entity that acts; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-12', description: "Last day of publication; without it, all. Documents without a day are left out in any case" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the claims
//   object: Name of on whom or what
//   before: "affirmed or denied: what was said first"
//   beforeDay: Day of publication
//   beforeBy: Speaker or outlet, if known
//   beforeQuote: The words
//   after: "affirmed or denied: what was said next"
//   afterDay: Day of publication
//   afterBy: Speaker or outlet, if known
//   afterQuote: The words
//   correction: Whether the later document corrects the earlier one

MATCH (s:__Entity__)
WHERE ($name IS NULL OR s.id = $name OR toLower(s.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(s.aliases, []) | toLower(alias)])
MATCH (s)<-[:SUBJECT]-(c:Claim)
WHERE c.modality = 'actual' OR (c.modality = 'believed' AND c.polarity = 'negated')
MATCH (c)-[:OBJECT]->(o:__Entity__)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE d.published IS NOT NULL AND ($asOf IS NULL OR d.published <= $asOf)
WITH s, o, c.type AS type, d.published AS day, c.polarity AS polarity, min(c.id) AS claim
WITH s, o, type, collect([day, polarity, claim]) AS told
WHERE any(x IN told WHERE coalesce(x[1] = 'affirmed', false)) AND any(x IN told WHERE coalesce(x[1] = 'negated', false))
UNWIND told AS earlier
UNWIND told AS later
WITH s, o, type, told, earlier, later
WHERE earlier[0] < later[0] AND earlier[1] <> later[1]
  AND none(x IN told WHERE coalesce(x[0] > earlier[0] AND x[0] < later[0], false))
  AND none(x IN told WHERE coalesce(x[0] = earlier[0] AND x[1] = later[1], false))
MATCH (e:Claim {id: earlier[2]})-[:REPORTED_IN]->(f:Document)
MATCH (l:Claim {id: later[2]})-[:REPORTED_IN]->(g:Document)
RETURN s.name AS subject, type, o.name AS object,
  CASE WHEN e.polarity = 'affirmed' THEN 'affirmed' ELSE 'denied' END AS before, f.published AS beforeDay,
  coalesce(e.speaker, f.outlet) AS beforeBy, e.quote AS beforeQuote,
  CASE WHEN l.polarity = 'affirmed' THEN 'affirmed' ELSE 'denied' END AS after, g.published AS afterDay,
  coalesce(l.speaker, g.outlet) AS afterBy, l.quote AS afterQuote,
  EXISTS { MATCH (g)-[:CORRECTS]->(f) } AS correction
ORDER BY afterDay, s.id, type, o.id, e.id, l.id
LIMIT $limit
