// name: first-and-last-evidence
// description: The first and the last report of every relation of an entity, with the words
// parameters:
//   name: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   other: { type: string, default: null, example: Vladimir Putin, description: "Id, name or alias of an entity on the other side; without it, all" }
//   type: { type: string, default: null, example: CONSULT, description: "Type of the relation; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out in any case" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   subject: Name of who acts
//   type: Type of the relation
//   object: Name of on whom or what
//   documents: Documents that report it
//   firstDay: Day of the first report
//   firstOutlet: Its outlet, if known
//   firstQuote: Its words
//   lastDay: Day of the last report
//   lastOutlet: Its outlet, if known
//   lastQuote: Its words

MATCH (a:__Entity__)
WHERE (a.id = $name OR toLower(a.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE c.polarity = 'affirmed' AND c.modality = 'actual' AND ($type IS NULL OR c.type = $type)
MATCH (c)-[:SUBJECT]->(s:__Entity__)
MATCH (c)-[:OBJECT]->(o:__Entity__)
WHERE s.id <> o.id AND ($other IS NULL
  OR (a.id <> s.id AND (s.id = $other OR toLower(s.name) = toLower($other)
    OR toLower($other) IN [alias IN coalesce(s.aliases, []) | toLower(alias)]))
  OR (a.id <> o.id AND (o.id = $other OR toLower(o.name) = toLower($other)
    OR toLower($other) IN [alias IN coalesce(o.aliases, []) | toLower(alias)])))
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE d.published IS NOT NULL AND ($asOf IS NULL OR d.published <= $asOf)
  AND NOT EXISTS { MATCH (k:Document) WHERE k.id IN c.takenBackBy AND ($asOf IS NULL OR k.published <= $asOf) }
WITH DISTINCT s, o, c.type AS type, d.published AS day, c.id AS claim, d.id AS document, c.quote AS quote, d.outlet AS outlet
ORDER BY day, claim
WITH s, o, type, collect([day, outlet, quote]) AS told, count(DISTINCT document) AS documents
WITH s, o, type, documents, head(told) AS first, last(told) AS latest
RETURN s.name AS subject, type, o.name AS object, documents, first[0] AS firstDay, first[1] AS firstOutlet,
  first[2] AS firstQuote, latest[0] AS lastDay, latest[1] AS lastOutlet, latest[2] AS lastQuote
ORDER BY documents DESC, type, s.id, o.id
LIMIT $limit
