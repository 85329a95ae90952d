import type { Claim } from '../../src/model/extraction.ts';

/** An affirmed, actual claim in an article's own voice that two entities met, but for what is given. */
export function plainClaim(given: Partial<Claim> = {}): Claim {
  return {
    id: 'c1',
    type: 'CONSULT',
    subject: 'e1',
    object: 'e2',
    subjectSpan: null,
    objectSpan: null,
    polarity: 'affirmed',
    modality: 'actual',
    voice: 'article',
    speaker: null,
    chain: [],
    place: null,
    topic: null,
    content: null,
    time: null,
    attributes: {},
    evidence: { start: 0, end: 1, quote: 'x' },
    basis: 'stated',
    premises: [],
    rule: 'test',
    confidence: null,
    ...given,
  };
}
