// name: profile
// description: All relations of an entity, with how well each is attested
// parameters:
//   name: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   entity: Name of the entity
//   direction: "out: the entity acts; in: it is acted upon"
//   type: Type of the relation
//   other: Name of the other side
//   kind: Kind of the other side
//   claims: Claims behind the relation
//   sources: Independent documents among those that report it
//   asserted: Claims in an article's own voice; 0 means that only speakers vouch for it
//   said: Claims that a speaker vouches for
//   disputed: Whether some claim denies it
//   firstReported: Day of the first report, if known
//   lastReported: Day of the last report, if known

MATCH (e:__Entity__)
WHERE (e.id = $name OR toLower(e.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(e.aliases, []) | toLower(alias)])
MATCH (e)-[r]-(o:__Entity__)
WITH e, r, o, startNode(r) AS origin
RETURN e.name AS entity, CASE WHEN origin.id = e.id THEN 'out' ELSE 'in' END AS direction, type(r) AS type,
  o.name AS other, o.kind AS kind,
  r.claims AS claims, r.sources AS sources, r.asserted AS asserted, r.said AS said,
  r.disputed AS disputed, r.firstReported AS firstReported, r.lastReported AS lastReported
ORDER BY claims DESC, type, direction, o.id, e.id
LIMIT $limit
