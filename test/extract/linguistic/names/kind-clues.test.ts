import { describe, expect, it } from 'vitest';
import { cluesBeside, loadKindClues } from '../../../../src/extract/linguistic/names/kind-clues.ts';

const clues = loadKindClues();

describe('the clues beside a name', () => {
  it.each(clues.map((clue) => [clue.kind, clue.example, clue] as const))(
    'speak for %s in "%s"',
    (_, example, clue) => {
      const start = example.indexOf('<');
      const end = example.indexOf('>') - 1;
      const text = example.replace(/[<>]/g, '');
      expect(cluesBeside(text, { start, end, kind: clue.only ?? 'Person' }, clues)).toContain(clue);
    },
  );

  it('count only for names of their form', () => {
    const clue = clues.find(({ example }) => example === 'The <TWF> left the town.');
    const found = (name: string) =>
      cluesBeside(`The ${name} left.`, { start: 4, end: 4 + name.length, kind: 'Organization' }, clues);
    expect(found('TWF')).toContain(clue);
    expect(found('Tarnow')).not.toContain(clue);
  });

  it('count only for the kind that they name', () => {
    const kinds = (kind: string) =>
      cluesBeside('They joined the Tarnow.', { start: 16, end: 22, kind }, clues).length;
    expect([kinds('Person'), kinds('Place')]).toEqual([1, 0]);
  });
});
