// name: disagreements
// description: What one source affirms and another denies
// parameters:
//   name: { type: string, default: null, example: Russia, description: "Id, name or alias of an entity that acts; without it, all" }
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
MATCH (no:Claim)-[:SUBJECT]->(s)
WHERE no.polarity = 'negated' AND no.modality = 'actual'
MATCH (no)-[:OBJECT]->(o:__Entity__)
MATCH (yes:Claim)-[:SUBJECT]->(s)
WHERE yes.polarity = 'affirmed' AND yes.modality = 'actual' AND yes.type = no.type
MATCH (yes)-[:OBJECT]->(o)
MATCH (yes)-[:REPORTED_IN]->(y:Document)
MATCH (no)-[:REPORTED_IN]->(n:Document)
RETURN s.name AS subject, yes.type AS type, o.name AS object,
  coalesce(yes.speaker, y.outlet) AS affirmedBy, yes.quote AS affirmed,
  coalesce(no.speaker, n.outlet) AS deniedBy, no.quote AS denied, y.id AS affirmedIn, n.id AS deniedIn
ORDER BY s.id, type, o.id, yes.id, no.id
LIMIT $limit
