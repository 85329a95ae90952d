// name: known-on
// description: "The relations of an entity as they were known on a day: from what was published until then, without what had been taken back"
// parameters:
//   name: { type: string, example: North Korea, description: "Id, name or alias of an entity" }
//   asOf: { type: lastDay, example: '2025-11-20', description: "Last day of publication. Documents without a day are left out" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the relation
//   object: Name of on whom or what
//   claims: Claims behind the relation
//   documents: Documents that report it
//   texts: Documents among these that are no copies of each other
//   asserted: Claims in an article's own voice; 0 means that only speakers vouch for it
//   denials: Claims that deny it
//   firstReported: Day of the first report
//   lastReported: Day of the last report

MATCH (a:__Entity__)
WHERE (a.id = $name OR toLower(a.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.modality = 'actual' OR (c.modality = 'believed' AND c.polarity = 'negated')
MATCH (c)-[:SUBJECT]->(s:__Entity__)
MATCH (c)-[:OBJECT]->(o:__Entity__)
WHERE s.id <> o.id
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE d.published <= $asOf AND NOT EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND k.published <= $asOf }
WITH DISTINCT s, o, c, d
WITH s, o, c.type AS type, d, c.polarity AS polarity,
  CASE WHEN c.polarity = 'affirmed' AND c.retells IS NULL THEN 1 ELSE 0 END AS claim,
  CASE WHEN c.polarity = 'affirmed' AND c.retells IS NULL AND c.voice = 'article' THEN 1 ELSE 0 END AS own
WITH s, o, type, coalesce(sum(claim), 0) AS claims, coalesce(sum(own), 0) AS asserted,
  coalesce(sum(CASE WHEN polarity = 'negated' THEN 1 ELSE 0 END), 0) AS denials,
  count(DISTINCT CASE WHEN polarity = 'affirmed' THEN d.id END) AS documents,
  count(DISTINCT CASE WHEN polarity = 'affirmed' THEN coalesce(d.copyOf, d.id) END) AS texts,
  min(CASE WHEN polarity = 'affirmed' THEN d.published END) AS firstReported,
  max(CASE WHEN polarity = 'affirmed' THEN d.published END) AS lastReported
WHERE documents > 0
RETURN s.name AS subject, type, o.name AS object, claims, documents, texts, asserted, denials, firstReported, lastReported
ORDER BY texts DESC, claims DESC, type, s.id, o.id
LIMIT $limit
