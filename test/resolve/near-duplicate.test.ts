import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  groupStories,
  isNearDuplicate,
  signatureBands,
  textSignature,
} from '../../src/resolve/near-duplicate.ts';

/** A text of words that are all different. */
const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `word${from + index}`).join(' ');

const signatureOf = (text: string) =>
  textSignature({ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }] })!;

describe('textSignature', () => {
  it('tells copies from other stories', () => {
    const original = signatureOf(words(0, 300));
    expect(
      isNearDuplicate(original, signatureOf(`${words(0, 300)} (Additional reporting from the coast)`)),
    ).toBe(true);
    expect(isNearDuplicate(original, signatureOf(words(0, 300).toUpperCase().replaceAll(' ', ',\n')))).toBe(
      true,
    );
    expect(isNearDuplicate(original, signatureOf(words(220, 520)))).toBe(false);
    expect(isNearDuplicate(original, signatureOf(words(300, 600)))).toBe(false);
  });

  it('looks at what the article tells, not at what surrounds it', () => {
    const frame = words(1000, 1100);
    const framed = (story: string) => {
      const text = `${frame}\n${story}`;
      const split = frame.length;
      return textSignature({
        text,
        blocks: [
          { kind: 'boilerplate', start: 0, end: split },
          { kind: 'paragraph', start: split + 1, end: text.length },
        ],
      })!;
    };
    expect(isNearDuplicate(framed(words(0, 40)), framed(words(40, 80)))).toBe(false);
    expect(framed(words(0, 40))).toEqual(signatureOf(words(0, 40)));
  });

  it('says nothing of a text that is too short', () => {
    expect(
      textSignature({ text: 'A short note.', blocks: [{ kind: 'paragraph', start: 0, end: 13 }] }),
    ).toBeNull();
  });

  it('gives near duplicates a band in common', () => {
    const bands = (from: number) => signatureBands(signatureOf(words(from, from + 200)));
    for (let shift = 0; shift < 60; shift += 5) {
      const near = isNearDuplicate(signatureOf(words(0, 200)), signatureOf(words(shift, shift + 200)));
      if (near) expect(bands(0).some((hash, band) => bands(shift)[band] === hash)).toBe(true);
    }
  });
});

describe('groupStories', () => {
  const documents = [0, 130, 260, 700].map((from, index) => ({
    id: `d${index}`,
    signature: signatureOf(words(from, from + 300)),
  }));

  it('joins copies of copies under the smallest id', () => {
    expect(isNearDuplicate(documents[0]!.signature, documents[2]!.signature)).toBe(false);
    expect([...groupStories(documents)].sort()).toEqual([
      ['d0', 'd0'],
      ['d1', 'd0'],
      ['d2', 'd0'],
      ['d3', 'd3'],
    ]);
  });

  it('does not depend on the order of the documents', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(documents), (some) => {
        const ordered = documents.filter((document) => some.includes(document));
        expect(groupStories(some)).toEqual(groupStories(ordered));
      }),
    );
  });
});
