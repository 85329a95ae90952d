import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildText } from '../../../src/article/layout/text-builder.ts';
import { blockKinds } from '../../../src/model/article.ts';
import { wordsOf } from '../support/files.ts';
import { expectBlocksToCover } from '../support/laws.ts';

describe('buildText', () => {
  it('joins pieces with an empty line, collapses spaces and splits the dateline off', () => {
    const built = buildText([
      { kind: 'headline', words: ' Envoy\n arrives ' },
      { kind: 'paragraph', words: 'OSTHAVEN\u00a0— The envoy arrived.' },
      { kind: 'paragraph', words: ' ' },
      { kind: 'paragraph', words: 'By Ada Brook' },
    ]);
    expect(built.text).toBe('Envoy arrives\n\nOSTHAVEN — The envoy arrived.\n\nBy Ada Brook');
    expect(wordsOf(built)).toEqual([
      ['headline', 'Envoy arrives'],
      ['dateline', 'OSTHAVEN —'],
      ['paragraph', 'The envoy arrived.'],
      ['byline', 'By Ada Brook'],
    ]);
  });

  it('lays ordered blocks over all that is not white space, whatever the pieces', () => {
    const piece = fc.record({ kind: fc.constantFrom(...blockKinds), words: fc.string({ unit: 'binary' }) });
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const { text, blocks } = buildText(pieces);
        expectBlocksToCover(text, blocks);
      }),
      { numRuns: 500 },
    );
  });
});
