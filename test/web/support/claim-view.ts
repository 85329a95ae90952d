import type { ClaimView } from '../../../src/model/view.ts';

/** A claim that one met two on a day, affirmed and in an article's own voice, but for what is given. */
export function claimView(given: Partial<ClaimView> = {}): ClaimView {
  return {
    id: 'claim/a#c1',
    document: 'a',
    type: 'CONSULT',
    subject: 'person/one',
    object: 'person/two',
    objectWords: null,
    speakers: [],
    place: null,
    topic: null,
    polarity: 'affirmed',
    modality: 'actual',
    voice: 'article',
    basis: 'stated',
    content: null,
    time: null,
    published: '2026-02-03',
    outlet: 'The Example',
    attributes: {},
    evidence: { start: 0, end: 3, quote: 'met' },
    caveat: null,
    rule: 'test',
    ...given,
  };
}
