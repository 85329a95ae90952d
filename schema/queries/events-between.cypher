// name: events-between
// description: What happened from one day to another, by the time that the texts name
// parameters:
//   from: { type: firstDay, example: '2018-01-01', description: 'First day, ISO 8601' }
//   to: { type: lastDay, example: '2018-12-31', description: 'Last day, ISO 8601' }
//   type: { type: string, default: null, example: CONSULT, description: "Type of the claims; without it, all" }
//   asOf: { type: lastDay, default: null, example: '2025-11-20', description: "Last day of publication; without it, all. Documents without a day are left out then" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   day: First day of the event
//   until: Last day of the event
//   precision: "How precisely the text says so: day, month, year or decade"
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
WHERE c.timeStart >= $from AND c.timeStart <= $to AND c.polarity = 'affirmed' AND c.modality = 'actual'
  AND ($type IS NULL OR c.type = $type)
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN c.timeStart AS day, c.timeEnd AS until, c.timePrecision AS precision,
  c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object,
  c.polarity AS polarity, c.modality AS modality, c.voice AS voice, c.speaker AS speaker,
  c.quote AS quote, d.id AS document, d.published AS published
ORDER BY day, until, claim
LIMIT $limit
