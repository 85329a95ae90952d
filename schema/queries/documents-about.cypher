// name: documents-about
// description: The documents that mention an entity, the one with the most mentions first
// parameters:
//   name: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   document: Id of the document
//   title: Its title, if known
//   outlet: Its outlet, if known
//   published: Day of publication, if known
//   mentions: Places that refer to the entity
//   url: Its address, if known

MATCH (e:__Entity__)
WHERE (e.id = $name OR toLower(e.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(e.aliases, []) | toLower(alias)])
MATCH (e)-[m:MENTIONED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN d.id AS document, d.title AS title, d.outlet AS outlet, d.published AS published,
  coalesce(sum(m.count), 0) AS mentions, d.url AS url
ORDER BY mentions DESC, document
LIMIT $limit
