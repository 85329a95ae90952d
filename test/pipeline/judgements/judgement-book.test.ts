import { describe, expect, it } from 'vitest';
import { createBookOverlay, openJudgementBook } from '../../../src/pipeline/judgements/judgement-book.ts';
import type { Judgement } from '../../../src/resolve/judgements/judgement.ts';

const at = (document: string) => ({ document, quote: 'Ana Lo', occurrence: 1 });
const same = (id: number, ...documents: [string, string]): Judgement => ({
  id,
  op: 'same',
  one: [at(documents[0])],
  other: [at(documents[1])],
});

function memoryFile(judgements: readonly Judgement[]) {
  let held = judgements;
  return {
    read: async () => held,
    append: async (judge: (known: readonly Judgement[]) => Judgement) => {
      held = [...held, judge(held)];
      return held;
    },
  };
}

describe('the book of judgements', () => {
  it('finds what the decisions in force name', async () => {
    const book = await openJudgementBook(
      memoryFile([same(1, 'a', 'b'), same(2, 'b', 'c'), { id: 3, op: 'undo', undoes: 1 }]),
    );
    expect(book.documents()).toEqual(['b', 'c']);
    const mentions = [{ entity: 'e1', start: 0, end: 6, form: 'name' as const }];
    const read = { text: 'Ana Lo slept.', mentions };
    expect(book.locate('b', { id: 'b', ...read }).map(({ judgement }) => judgement)).toEqual([2]);
    expect(book.locate('a', { id: 'a', ...read })).toEqual([]);
  });

  it('has the same version for all that decides the same', async () => {
    const first = await openJudgementBook(memoryFile([same(1, 'a', 'b')]));
    const before = first.version();
    await first.append((id) => ({ id, op: 'undo', undoes: 1 }));
    expect(first.version()).not.toBe(before);
    await first.append((id) => ({ id, op: 'undo', undoes: 2, note: 'it was right' }));
    expect(first.version()).toBe(before);
    expect(first.all().map(({ id }) => id)).toEqual([1, 2, 3]);
  });

  it('stays as it is while one is written over it', async () => {
    const book = await openJudgementBook(memoryFile([same(1, 'a', 'b')]));
    const overlay = createBookOverlay(book);
    const judgement = await overlay.append((id) => ({ id, op: 'undo', undoes: 1 }));
    expect(judgement).toEqual({ id: 2, op: 'undo', undoes: 1 });
    expect(overlay.documents()).toEqual([]);
    expect(book.documents()).toEqual(['a', 'b']);
  });
});
