import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/resolve/judgements/judgement.ts';
import { locateJudged } from '../../../src/resolve/judgements/locate-judged.ts';

const text = 'Ana Lo met Ben Ra.';
const extraction = {
  id: 'd',
  text,
  mentions: [
    { entity: 'e1', start: 0, end: 6, form: 'name' as const },
    { entity: 'e2', start: 11, end: 17, form: 'name' as const },
  ],
};
const at = (quote: string, document = 'd') => ({ document, quote, occurrence: 1 });

describe('what judgements name in a document', () => {
  it('is found by their anchors in it; those in others do not matter', () => {
    const decisions: Decision[] = [
      { id: 1, op: 'same', one: [at('Ana Lo')], other: [at('Lo', 'elsewhere')] },
      { id: 3, op: 'different', one: [at('Ana Lo'), at('Ana Lo')], other: [at('Ben Ra')] },
    ];
    expect(locateJudged(decisions, extraction)).toEqual({
      members: [
        { local: 'e1', judgement: 1, op: 'same', side: 'one' },
        { local: 'e1', judgement: 3, op: 'different', side: 'one' },
        { local: 'e2', judgement: 3, op: 'different', side: 'other' },
      ],
      faults: [],
    });
  });

  it('is nothing where an anchor finds nobody, and the fault names judgement, document and words', () => {
    const decisions: Decision[] = [{ id: 8, op: 'same', one: [at('Cy Fo')], other: [at('Ben Ra')] }];
    const { members, faults } = locateJudged(decisions, extraction);
    expect(members.map(({ local }) => local)).toEqual(['e2']);
    expect(faults).toEqual([
      {
        judgement: 8,
        against: [],
        reason: 'document d no longer has the mention "Cy Fo" (occurrence 1): the words are gone',
      },
    ]);
  });
});
