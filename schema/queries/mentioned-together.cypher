// name: mentioned-together
// description: Entities that the same documents mention
// parameters:
//   name: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   kind: { type: string, default: null, example: Person, description: "Kind of the others; without it, all kinds" }
//   unnamed: { type: boolean, default: false, description: "Whether actors without a name, such as protesters, count" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   id: Id of the other entity
//   name: Its name
//   kind: Its kind
//   documents: Documents that mention both

MATCH (e:__Entity__)
WHERE (e.id = $name OR toLower(e.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(e.aliases, []) | toLower(alias)])
MATCH (e)-[:MENTIONED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
MATCH (d)<-[:MENTIONED_IN]-(other:__Entity__)
WHERE other.id <> e.id AND ($kind IS NULL OR other.kind = $kind)
  AND ($unnamed OR other.unnamed IS NULL)
RETURN other.id AS id, other.name AS name, other.kind AS kind, count(DISTINCT d.id) AS documents
ORDER BY documents DESC, id
LIMIT $limit
