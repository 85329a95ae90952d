// name: says-about
// description: What somebody says, about somebody or something or about anything
// parameters:
//   speaker: { type: string, example: Moon Jae-in, description: "Id, name or alias of an entity who speaks" }
//   about: { type: string, default: null, example: North Korea, description: "Id, name or alias of an entity that it is about; without it, anything" }
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

MATCH (s:__Entity__)
WHERE (s.id = $speaker OR toLower(s.name) = toLower($speaker)
  OR toLower($speaker) IN [alias IN coalesce(s.aliases, []) | toLower(alias)])
MATCH (s)<-[:SPEAKER]-(c:Claim)
MATCH (c)-[:SUBJECT|OBJECT|ABOUT]->(y:__Entity__)
WHERE ($about IS NULL OR y.id = $about OR toLower(y.name) = toLower($about)
  OR toLower($about) IN [alias IN coalesce(y.aliases, []) | toLower(alias)])
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN DISTINCT c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object,
  c.polarity AS polarity, c.modality AS modality, c.voice AS voice, c.speaker AS speaker,
  c.quote AS quote, d.id AS document, d.published AS published
ORDER BY coalesce(published, '9999'), claim
LIMIT $limit
