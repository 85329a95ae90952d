import { canonicalJson } from '../../model/canonical-json.ts';
import type { Claim } from '../../model/extraction.ts';

/** What a claim says, part by part, as texts that can be compared; entities stand as what they are aligned to. */
export interface Fact {
  readonly claim: Claim;
  readonly parts: Readonly<Record<FactPart, string>>;
}

/** The parts of a fact, the most telling first. */
export const factParts = [
  'type',
  'subject',
  'object',
  'polarity',
  'modality',
  'voice',
  'speaker',
  'time',
  'place',
  'content',
  'attributes',
  'basis',
  'evidence',
] as const;
export type FactPart = (typeof factParts)[number];

/** The parts of a claim. `entityOf`: what stands for an entity, the same in both readings. */
export function toFact(claim: Claim, text: string, entityOf: (id: string) => string): Fact {
  const { type, subject, object, objectSpan, polarity, modality, voice, time, place, content } = claim;
  const words = objectSpan === null ? '' : `words ${text.slice(...objectSpan)}`;
  const speakers = claim.chain.length > 0 ? claim.chain : claim.speaker === null ? [] : [claim.speaker];
  return {
    claim,
    parts: {
      type,
      subject: entityOf(subject),
      object: object === null ? words : entityOf(object),
      polarity,
      modality,
      voice,
      speaker: canonicalJson(speakers.map(entityOf)),
      time: time === null ? '' : `${time.start} ${time.end} ${time.precision}`,
      place: place === null ? '' : entityOf(place),
      content: canonicalJson(content),
      attributes: canonicalJson(claim.attributes),
      basis: claim.basis,
      evidence: `${claim.evidence.start} ${claim.evidence.end}`,
    },
  };
}

/** The parts in which two facts differ. */
export function differingParts(a: Fact, b: Fact): readonly FactPart[] {
  return factParts.filter((part) => a.parts[part] !== b.parts[part]);
}
