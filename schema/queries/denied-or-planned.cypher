// name: denied-or-planned
// description: 'What is denied, planned, demanded or only possible: claims that make no relation'
// parameters:
//   name: { type: string, default: null, example: South Korea, description: "Id, name or alias of an entity on either side; without it, all" }
//   modality: { type: string, default: null, example: planned, description: "One modality; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
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

MATCH (c:Claim)
WHERE (c.polarity = 'negated' OR c.modality <> 'actual') AND ($modality IS NULL OR c.modality = $modality)
MATCH (c)-[:SUBJECT|OBJECT]->(e:__Entity__)
WHERE ($name IS NULL OR e.id = $name OR toLower(e.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(e.aliases, []) | toLower(alias)])
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN DISTINCT c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object,
  c.polarity AS polarity, c.modality AS modality, c.voice AS voice, c.speaker AS speaker,
  c.quote AS quote, d.id AS document, d.published AS published
ORDER BY coalesce(published, '9999'), claim
LIMIT $limit
