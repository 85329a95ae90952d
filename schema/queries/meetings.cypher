// name: meetings
// description: Who meets, talks with or visits whom, the most often reported first
// parameters:
//   name: { type: string, default: null, example: Kim Jong Un, description: "Id, name or alias of an entity who takes part; without it, all meetings" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   first: Name of one side
//   second: Name of the other side
//   claims: Claims behind the relation
//   sources: Independent documents among those that report it
//   asserted: Claims in an article's own voice; 0 means that only speakers vouch for it
//   said: Claims that a speaker vouches for
//   disputed: Whether some claim denies it
//   firstReported: Day of the first report, if known
//   lastReported: Day of the last report, if known

MATCH (a:__Entity__)-[r:CONSULT]->(b:__Entity__)
WHERE ($name IS NULL OR a.id = $name OR toLower(a.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
  OR b.id = $name OR toLower(b.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(b.aliases, []) | toLower(alias)]
RETURN a.name AS first, b.name AS second,
  r.claims AS claims, r.sources AS sources, r.asserted AS asserted, r.said AS said,
  r.disputed AS disputed, r.firstReported AS firstReported, r.lastReported AS lastReported
ORDER BY claims DESC, a.id, b.id
LIMIT $limit
