// name: offices
// description: Who holds, held or shall hold which office, in the order of time
// parameters:
//   name: { type: string, default: null, example: South Korea, description: "Id, name or alias of an entity that holds it, or in which it is held; without it, all" }
//   office: { type: string, default: null, example: president, description: "The office; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   body: Name of the body or country
//   office: The office
//   holder: Name of the holder
//   elect: Day of the first report as elected or named, if any
//   acting: Day of the first report as acting, if any
//   inOffice: Day of the first report in office, if any
//   until: Day of the last report in office, if any
//   former: Day of the first report as a former holder, if any
//   firstEvent: First day that a claim names for it, if any
//   lastEvent: Last day that a claim names for it, if any
//   claims: Claims that say so
//   documents: Documents that say so

MATCH (c:Claim)-[:SUBJECT]->(p:__Entity__)
WHERE c.office IS NOT NULL AND c.polarity = 'affirmed' AND c.modality = 'actual'
  AND ($office IS NULL OR toLower(c.office) = toLower($office))
OPTIONAL MATCH (c)-[:OBJECT]->(o:__Entity__)
WITH c, p, o
WHERE ($name IS NULL OR p.id = $name OR toLower(p.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(p.aliases, []) | toLower(alias)])
  OR o.id = $name OR toLower(o.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(o.aliases, []) | toLower(alias)]
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE ($asOf IS NULL OR d.published <= $asOf)
  AND NOT EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND ($asOf IS NULL OR k.published <= $asOf) }
WITH p.id AS holderId, p.name AS holder, c.office AS office, o.name AS body,
  min(CASE WHEN c.status = 'elect' THEN d.published END) AS elect,
  min(CASE WHEN c.status = 'acting' THEN d.published END) AS acting,
  min(CASE WHEN c.status IS NULL THEN d.published END) AS inOffice,
  max(CASE WHEN c.status IS NULL THEN d.published END) AS until,
  min(CASE WHEN c.status = 'former' THEN d.published END) AS former,
  min(c.timeStart) AS firstEvent, max(c.timeEnd) AS lastEvent, count(c) AS claims, count(DISTINCT d.id) AS documents
RETURN body, office, holder, elect, acting, inOffice, until, former, firstEvent, lastEvent, claims, documents
ORDER BY coalesce(body, ''), office, coalesce(inOffice, acting, elect, former, '9999'), coalesce(former, '9999'), holderId
LIMIT $limit
