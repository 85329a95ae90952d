// name: disagreements
// description: What one source affirms and another denies, without what corrections take back
// parameters:
//   name: { type: string, default: null, example: Russia, description: "Id, name or alias of an entity that acts; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the claims
//   object: Name of on whom or what
//   affirmedBy: Speaker or outlet that affirms it, if known
//   affirmed: The words that affirm it
//   deniedBy: Speaker or outlet that denies it, if known
//   denied: The words that deny it
//   affirmedIn: Id of the document that affirms it
//   deniedIn: Id of the document that denies it

MATCH (s:__Entity__)
WHERE ($name IS NULL OR s.id = $name OR toLower(s.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(s.aliases, []) | toLower(alias)])
MATCH (s)<-[:SUBJECT]-(c:Claim)
WHERE c.modality = 'actual'
MATCH (c)-[:OBJECT]->(o:__Entity__)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE ($asOf IS NULL OR d.published <= $asOf)
  AND NOT EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND ($asOf IS NULL OR k.published <= $asOf) }
WITH s, o, c.type AS type, collect([c.polarity, c.id, coalesce(c.speaker, d.outlet), c.quote, d.id]) AS claims
WITH s, o, type, [c IN claims WHERE c[0] = 'affirmed'] AS affirming, [c IN claims WHERE c[0] = 'negated'] AS denying
WHERE size(affirming) > 0 AND size(denying) > 0
UNWIND affirming AS yes
UNWIND denying AS no
RETURN s.name AS subject, type, o.name AS object, yes[2] AS affirmedBy, yes[3] AS affirmed,
  no[2] AS deniedBy, no[3] AS denied, yes[4] AS affirmedIn, no[4] AS deniedIn
ORDER BY s.id, type, o.id, yes[1], no[1]
LIMIT $limit
