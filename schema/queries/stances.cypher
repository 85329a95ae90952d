// name: stances
// description: Who affirms and who denies what between two entities, with the words
// parameters:
//   first: { type: string, example: Russia, description: "Id, name or alias of an entity" }
//   second: { type: string, example: North Korea, description: "Id, name or alias of an entity" }
//   type: { type: string, default: null, example: AID, description: "Type of the claims; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the claim
//   object: Name of on whom or what
//   stance: affirms or denies
//   who: Speaker or outlet, if known
//   voice: "Who vouches: the article, a named or an unnamed speaker"
//   published: Day of publication, if known
//   quote: The words that it rests on
//   takenBack: Whether a correction takes it back
//   document: Id of the document
//   claim: Id of the claim

MATCH (a:__Entity__)
WHERE (a.id = $first OR toLower(a.name) = toLower($first)
  OR toLower($first) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (b:__Entity__)
WHERE a.id <> b.id AND (b.id = $second OR toLower(b.name) = toLower($second)
  OR toLower($second) IN [alias IN coalesce(b.aliases, []) | toLower(alias)])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE ($type IS NULL OR c.type = $type)
  AND (c.modality = 'actual' OR (c.modality = 'believed' AND c.polarity = 'negated'))
MATCH (c)-[:SUBJECT|OBJECT]->(b)
MATCH (c)-[:SUBJECT]->(s:__Entity__)
MATCH (c)-[:OBJECT]->(o:__Entity__)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN DISTINCT s.name AS subject, c.type AS type, o.name AS object,
  CASE WHEN c.polarity = 'affirmed' THEN 'affirms' ELSE 'denies' END AS stance,
  coalesce(c.speaker, d.outlet) AS who, c.voice AS voice, d.published AS published, c.quote AS quote,
  EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND ($asOf IS NULL OR k.published <= $asOf) } AS takenBack,
  d.id AS document, c.id AS claim
ORDER BY type, subject, object, stance, coalesce(published, '9999'), claim
LIMIT $limit
