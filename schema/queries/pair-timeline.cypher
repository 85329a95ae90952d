// name: pair-timeline
// description: What passed between two entities, in the order of time
// parameters:
//   first: { type: string, example: North Korea, description: "Id, name or alias of an entity" }
//   second: { type: string, example: United States, description: "Id, name or alias of an entity" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   day: Day that the text names, else the day of publication, if known
//   dated: Whether the text itself names the time
//   claim: Id of the claim
//   subject: Who acts, as the article names it
//   type: Type of the claim
//   object: On whom or what, as the article names it
//   polarity: affirmed or negated
//   modality: actual, possible, planned, demanded, conditional or believed
//   voice: "Who vouches: the article, a named or an unnamed speaker"
//   speaker: The named speaker, as the article names it
//   quote: The words that it rests on
//   document: Id of the document
//   published: Day of publication, if known

MATCH (a:__Entity__)
WHERE (a.id = $first OR toLower(a.name) = toLower($first)
  OR toLower($first) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (b:__Entity__)
WHERE a.id <> b.id AND (b.id = $second OR toLower(b.name) = toLower($second)
  OR toLower($second) IN [alias IN coalesce(b.aliases, []) | toLower(alias)])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)
MATCH (c)-[:SUBJECT|OBJECT]->(b)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN DISTINCT coalesce(c.timeStart, d.published) AS day, c.timeStart IS NOT NULL AS dated,
  c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object,
  c.polarity AS polarity, c.modality AS modality, c.voice AS voice, c.speaker AS speaker,
  c.quote AS quote, d.id AS document, d.published AS published
ORDER BY coalesce(day, '9999'), claim
LIMIT $limit
