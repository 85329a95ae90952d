// name: paths
// description: The shortest ways of up to four relations between two entities
// parameters:
//   from: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   to: { type: string, example: Donald Trump, description: "Id, name or alias of an entity" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   steps: Number of relations
//   entities: Names along the way
//   relations: Every relation as subject, type and object

MATCH (a:__Entity__)
WHERE (a.id = $from OR toLower(a.name) = toLower($from)
  OR toLower($from) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (b:__Entity__)
WHERE a.id <> b.id AND (b.id = $to OR toLower(b.name) = toLower($to)
  OR toLower($to) IN [alias IN coalesce(b.aliases, []) | toLower(alias)])
WITH a, b
MATCH p = allShortestPaths((a)-[:AGREE|CONSULT|SUPPORT|CONCEDE|COOPERATE|AID|RETREAT|REQUEST|ACCUSE|REJECT|THREATEN|PROTEST|SANCTION|MOBILIZE|COERCE|ASSAULT|LEADS|WORKS_FOR|MEMBER_OF|CITIZEN_OF|BASED_IN|LOCATED_IN|PART_OF|TOOK_PLACE_IN|FAMILY_OF|REPORTED_TO|ALLIED_WITH|PARTICIPATES_IN|OWNS|SUCCEEDED*..4]-(b))
WITH length(p) AS steps, [n IN nodes(p) | n.name] AS entities,
  [r IN relationships(p) | startNode(r).name + ' ' + type(r) + ' ' + endNode(r).name] AS relations,
  reduce(text = '', n IN nodes(p) | text + ' ' + n.id) AS ids,
  reduce(text = '', r IN relationships(p) | text + ' ' + type(r) + ' ' + startNode(r).id) AS types
RETURN steps, entities, relations
ORDER BY steps, ids, types
LIMIT $limit
