// name: most-connected
// description: The entities with relations to the most others
// parameters:
//   kind: { type: string, default: null, example: Person, description: "Kind of entity; without it, all kinds" }
//   unnamed: { type: boolean, default: false, description: "Whether actors without a name, such as protesters, count" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   id: Id of the entity
//   name: Its name
//   kind: Its kind
//   neighbours: Entities that it has a relation with
//   relations: Relations
//   claims: Claims behind them

MATCH (e:__Entity__)-[r]-(other:__Entity__)
WHERE e.id <> other.id AND ($kind IS NULL OR e.kind = $kind)
  AND ($unnamed OR (e.unnamed IS NULL AND other.unnamed IS NULL))
RETURN e.id AS id, e.name AS name, e.kind AS kind, count(DISTINCT other.id) AS neighbours, count(r) AS relations,
  coalesce(sum(r.claims), 0) AS claims
ORDER BY neighbours DESC, relations DESC, id
LIMIT $limit
