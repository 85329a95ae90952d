// name: claims-with-evidence
// description: Every claim on an entity, or on two together, with its words and the rule that found it
// parameters:
//   name: { type: string, example: Kim Jong Un, description: "Id, name or alias of an entity" }
//   other: { type: string, default: null, example: Moon Jae-in, description: "Id, name or alias of an entity on the other side; without it, any or none" }
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
//   basis: stated, implied or known
//   rule: The rule that found it
//   quoteStart: Where the quote starts in the text
//   quoteEnd: Where it ends, exclusive

MATCH (a:__Entity__)
WHERE (a.id = $name OR toLower(a.name) = toLower($name)
  OR toLower($name) IN [alias IN coalesce(a.aliases, []) | toLower(alias)])
MATCH (a)<-[:SUBJECT|OBJECT]-(c:Claim)
MATCH (c)-[:SUBJECT|OBJECT]->(b:__Entity__)
WHERE $other IS NULL OR (a.id <> b.id AND (b.id = $other OR toLower(b.name) = toLower($other)
  OR toLower($other) IN [alias IN coalesce(b.aliases, []) | toLower(alias)]))
MATCH (c)-[:REPORTED_IN]->(d:Document)
WHERE $asOf IS NULL OR d.published <= $asOf
RETURN DISTINCT c.id AS claim, c.subject AS subject, c.type AS type, c.object AS object,
  c.polarity AS polarity, c.modality AS modality, c.voice AS voice, c.speaker AS speaker,
  c.quote AS quote, d.id AS document, d.published AS published,
  c.basis AS basis, c.rule AS rule, c.start AS quoteStart, c.end AS quoteEnd
ORDER BY coalesce(published, '9999'), claim
LIMIT $limit
