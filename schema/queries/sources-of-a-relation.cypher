// name: sources-of-a-relation
// description: The claims, documents and outlets that a relation rests on
// parameters:
//   subject: { type: string, example: North Korea, description: "Id, name or alias of an entity that acts" }
//   type: { type: string, example: THREATEN, description: "Type of the relation" }
//   object: { type: string, example: South Korea, description: "Id, name or alias of an entity on which it acts" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   outlet: Outlet of the document, if known
//   document: Id of the document
//   published: Day of publication, if known
//   voice: "Who vouches: the article, a named or an unnamed speaker"
//   speaker: The named speaker, as the article names it
//   basis: stated, implied or known
//   rule: The rule that found it
//   quote: The words that it rests on
//   claim: Id of the claim

MATCH (a:__Entity__)
WHERE (a.id = $subject OR toLower(a.name) = toLower($subject)
  OR toLower($subject) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (b:__Entity__)
WHERE (b.id = $object OR toLower(b.name) = toLower($object)
  OR toLower($object) IN [alias IN coalesce(b.aliases, []) | toLower(alias)])
OPTIONAL MATCH (a)-[r]->(b)
WHERE type(r) = $type
WITH a, b, count(r) AS forth
OPTIONAL MATCH (b)-[q]->(a)
WHERE type(q) = $type
WITH a, b, forth, count(q) AS back
WITH a, b, forth > 0 AND back > 0 AS isDirected
MATCH (a)<-[e:SUBJECT|OBJECT]-(c:Claim)
WHERE c.type = $type AND c.polarity = 'affirmed' AND c.modality = 'actual' AND (type(e) = 'SUBJECT' OR NOT isDirected)
MATCH (c)-[:SUBJECT|OBJECT]->(b)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE ($asOf IS NULL OR d.published <= $asOf)
  AND NOT EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND ($asOf IS NULL OR k.published <= $asOf) }
RETURN DISTINCT d.outlet AS outlet, d.id AS document, d.published AS published, c.voice AS voice, c.speaker AS speaker,
  c.basis AS basis, c.rule AS rule, c.quote AS quote, c.id AS claim
ORDER BY coalesce(published, '9999'), claim
LIMIT $limit
