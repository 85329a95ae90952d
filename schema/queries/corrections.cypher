// name: corrections
// description: What an article that corrects another says differently
// parameters:
//   document: { type: string, default: null, example: harbour-post-2025-11-27-flour-correction, description: "Id of either document; without it, all corrections" }
//   unchanged: { type: boolean, default: false, description: "Whether relations that both state in the same way are listed, too" }
//   asOf: { type: lastDay, default: null, example: '2025-12', description: "Last day of publication of the correction; without it, all" }
//   limit: { type: integer, default: 50, description: Most rows }
// columns:
//   correction: Id of the document that corrects
//   corrected: Id of the document that it corrects
//   published: Day of publication of the correction, if known
//   change: "taken back, changed, only before, only after, or same"
//   subject: Name of who acts
//   type: Type of the claims
//   object: Name of on whom or what, if anything
//   before: Words of the corrected document, if it says so
//   after: Words of the correction, if it says so

MATCH (k:Document)-[:CORRECTS]->(d:Document)
WHERE ($document IS NULL OR k.id = 'document/' + $document OR d.id = 'document/' + $document OR k.id = $document
  OR d.id = $document) AND ($asOf IS NULL OR k.published <= $asOf)
MATCH (k)-[:CORRECTS*0..1]->(x:Document)
WHERE x.id = k.id OR x.id = d.id
MATCH (x)<-[:REPORTED_IN]-(c:Claim)
WHERE c.basis = 'stated'
MATCH (c)-[:SUBJECT]->(s:__Entity__)
OPTIONAL MATCH (c)-[:OBJECT]->(o:__Entity__)
WITH DISTINCT k, d, x, c, s, coalesce(o.id, '') AS objectId, o.name AS object
ORDER BY c.start, c.id
WITH k, d, s, c.type AS type, objectId, object,
  collect(CASE WHEN x.id = d.id THEN c.quote END) AS before,
  collect(CASE WHEN x.id = k.id AND (c.takenBackBy IS NULL) THEN c.quote END) AS after,
  count(CASE WHEN x.id = d.id AND k.id IN c.takenBackBy THEN 1 END) AS takenBack,
  collect(DISTINCT CASE WHEN x.id = d.id THEN c.polarity + ' ' + c.modality + ' ' + coalesce(c.timeStart, '') + ' ' + coalesce(c.office, '') + ' ' + coalesce(c.status, '') + ' ' + coalesce(toString(c.killed), '') + ' ' + coalesce(toString(c.injured), '') END) AS detailsBefore,
  collect(DISTINCT CASE WHEN x.id = k.id AND c.takenBackBy IS NULL THEN c.polarity + ' ' + c.modality + ' ' + coalesce(c.timeStart, '') + ' ' + coalesce(c.office, '') + ' ' + coalesce(c.status, '') + ' ' + coalesce(toString(c.killed), '') + ' ' + coalesce(toString(c.injured), '') END) AS detailsAfter
WITH k, d, s, type, objectId, object, head(before) AS before, head(after) AS after, coalesce(k.published, '9999') AS day,
  CASE WHEN takenBack > 0 THEN 'taken back' WHEN size(after) = 0 THEN 'only before' WHEN size(before) = 0 THEN 'only after'
    WHEN all(x IN detailsBefore WHERE x IN detailsAfter) AND all(x IN detailsAfter WHERE x IN detailsBefore) THEN 'same'
    ELSE 'changed' END AS change
WHERE $unchanged OR change <> 'same'
RETURN k.id AS correction, d.id AS corrected, k.published AS published, change, s.name AS subject, type, object, before, after
ORDER BY day, correction, corrected,
  CASE change WHEN 'taken back' THEN 0 WHEN 'changed' THEN 1 WHEN 'only before' THEN 2 WHEN 'only after' THEN 3 ELSE 4 END,
  type, s.id, objectId
LIMIT $limit
