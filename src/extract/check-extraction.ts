import { NewsgraphError } from '../model/errors.ts';
import { type Attributes, type Extraction, extractionSchema, type Span } from '../model/extraction.ts';
import type { AttributeType, Ontology } from '../model/ontology.ts';

/** What is wrong with an extraction, each as one sentence. Empty: it holds. */
export function faultsOf(extraction: Extraction, ontology: Ontology): string[] {
  const faults: string[] = [];
  const { text } = extraction;
  const inside = ([start, end]: Span) => start < end && end <= text.length;
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  const claims = new Set(extraction.claims.map(({ id }) => id));
  if (entities.size !== extraction.entities.length) faults.push('two entities have one id');
  if (claims.size !== extraction.claims.length) faults.push('two claims have one id');

  for (const { id, kind } of extraction.entities) {
    if (!Object.hasOwn(ontology.kinds, kind)) faults.push(`entity ${id}: the ontology has no kind ${kind}`);
  }
  for (const { entity, start, end } of extraction.mentions) {
    if (!entities.has(entity)) faults.push(`a mention names the unknown entity ${entity}`);
    if (!inside([start, end])) faults.push(`a mention of ${entity} lies outside the text: ${start}-${end}`);
  }
  for (const claim of extraction.claims) {
    const fault = (reason: string) =>
      faults.push(`claim ${claim.id} (${claim.type}, rule ${claim.rule}): ${reason}`);
    const { start, end, quote } = claim.evidence;
    if (!inside([start, end]) || text.slice(start, end) !== quote)
      fault('the quote is not the text at its place');
    for (const span of [claim.subjectSpan, claim.objectSpan]) {
      if (span && !inside(span)) fault('a span lies outside the text');
    }
    const named = [claim.subject, claim.object, claim.speaker, claim.place, claim.topic, ...claim.chain];
    for (const id of named) if (id !== null && !entities.has(id)) fault(`unknown entity ${id}`);
    for (const id of claim.premises) if (!claims.has(id)) fault(`unknown premise ${id}`);
    if (claim.retells !== undefined && (claim.retells === claim.id || !claims.has(claim.retells)))
      fault(`it retells the unknown claim ${claim.retells}`);
    if ((claim.voice === 'named') !== (claim.speaker !== null))
      fault('a named voice needs a speaker, any other has none');
    if (claim.content && !Object.hasOwn(ontology.types, claim.content.type))
      fault(`unknown content ${claim.content.type}`);
    for (const [name, value] of Object.entries(claim.attributes)) {
      const expected = Object.hasOwn(ontology.attributes, name) ? ontology.attributes[name]?.type : undefined;
      if (expected !== undefined && !isOfType(value, expected))
        fault(`its ${name} is not of type ${expected}`);
    }
    const type = Object.hasOwn(ontology.types, claim.type) ? ontology.types[claim.type] : undefined;
    if (!type) {
      fault('the ontology has no such type');
      continue;
    }
    const subject = entities.get(claim.subject);
    const object = claim.object === null ? undefined : entities.get(claim.object);
    if (subject && !type.domain.includes(subject.kind)) fault(`a ${subject.kind} cannot be its subject`);
    if (object && !type.range.includes(object.kind)) fault(`a ${object.kind} cannot be its object`);
    if (claim.object === null && !type.objectOptional) fault('it has no object');
  }
  for (const { source, cue, content, speaker } of extraction.attributions) {
    if ([source, cue, ...content].some((span) => span && !inside(span)))
      faults.push('an attribution lies outside the text');
    if (speaker !== null && !entities.has(speaker))
      faults.push(`an attribution names the unknown entity ${speaker}`);
  }
  return faults;
}

function isOfType(value: Attributes[string], type: AttributeType): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'strings':
      return Array.isArray(value);
    default:
      return typeof value === type;
  }
}

/**
 * Checks the form of an extraction from outside and all that it must hold.
 * @param source Name for messages.
 * @throws NewsgraphError `EXTRACTION_INVALID`
 */
export function checkExtraction(value: unknown, ontology: Ontology, source: string): Extraction {
  const parsed = extractionSchema.safeParse(value);
  const faults = parsed.success
    ? faultsOf(parsed.data, ontology)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || faults.length > 0) {
    throw new NewsgraphError('EXTRACTION_INVALID', `${source}: ${faults.join('; ')}`, {
      context: { source, faults },
    });
  }
  return parsed.data;
}
