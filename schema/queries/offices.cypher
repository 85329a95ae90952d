// name: offices
// description: Who holds, held or shall hold which office, and where
// parameters:
//   name: { type: string, default: null, example: South Korea, description: "Id, name or alias of an entity that holds it, or in which it is held; without it, all" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   holder: Name of the holder
//   office: The office
//   status: former, acting or elect; nothing for a holder in office
//   body: Name of the body or country
//   claims: Claims that say so
//   firstReported: Day of the first report, if known
//   lastReported: Day of the last report, if known

MATCH (c:Claim)-[:SUBJECT]->(p:__Entity__)
WHERE c.office IS NOT NULL AND c.polarity = 'affirmed' AND c.modality = 'actual'
OPTIONAL MATCH (c)-[:OBJECT]->(o:__Entity__)
WITH c, p, o
WHERE ($name IS NULL OR p.id = $name OR toLower(p.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(p.aliases, []) | toLower(alias)])
  OR o.id = $name OR toLower(o.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(o.aliases, []) | toLower(alias)]
MATCH (c)-[:REPORTED_IN]->(d:Document)
RETURN p.name AS holder, c.office AS office, c.status AS status, o.name AS body, count(c) AS claims,
  min(d.published) AS firstReported, max(d.published) AS lastReported
ORDER BY claims DESC, holder, office, coalesce(status, ''), coalesce(body, '')
LIMIT $limit
