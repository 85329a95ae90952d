// name: disputed
// description: Relations that somebody denies
// parameters:
//   name: { type: string, default: null, example: Russia, description: "Id, name or alias of an entity on either side; without it, all" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the relation
//   object: Name of on whom or what
//   claims: Claims behind the relation
//   sources: Independent documents among those that report it
//   asserted: Claims in an article's own voice; 0 means that only speakers vouch for it
//   said: Claims that a speaker vouches for
//   firstReported: Day of the first report, if known
//   lastReported: Day of the last report, if known

MATCH (a:__Entity__)-[r]->(b:__Entity__)
WHERE r.disputed = true AND (($name IS NULL OR a.id = $name OR toLower(a.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
  OR (b.id = $name OR toLower(b.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(b.aliases, []) | toLower(alias)]))
RETURN a.name AS subject, type(r) AS type, b.name AS object, r.claims AS claims, r.sources AS sources,
  r.asserted AS asserted, r.said AS said, r.firstReported AS firstReported, r.lastReported AS lastReported
ORDER BY claims DESC, type, a.id, b.id
LIMIT $limit
