import { describe, expect, it } from 'vitest';
import { traceMood } from '../../../../src/extract/linguistic/scope/mood.ts';
import { loadScopeLexicon } from '../../../../src/extract/linguistic/scope/scope-lexicon.ts';
import { scopeRules } from '../../../../src/extract/linguistic/scope/scope-rules.ts';
import { read } from '../events/invented-world.ts';

const lexicon = loadScopeLexicon();

/** The mood of the word after the star, with the ids of the rules that made it. */
function moodOf(marked: string): { mood: string; reasons: string[] } {
  const at = marked.indexOf('*');
  const { document } = read(marked.replace('*', ''));
  const token = document.tokenAt(at);
  if (token === undefined) throw new Error(`no act in: ${marked}`);
  const { polarity, modality, trace } = traceMood(document, token, lexicon);
  return { mood: `${polarity} ${modality}`, reasons: trace.map(({ reason }) => reason) };
}

describe('what words do to the act that they govern', () => {
  it.each(lexicon.examples.map(({ id, text, mood }) => [id, text, mood] as const))(
    '%s: %s',
    (id, text, expected) => {
      const { mood, reasons } = moodOf(text);
      expect(mood).toBe(expected);
      expect(reasons).toContain(`scope/governor/${id}`);
    },
  );
});

describe('rules of scope', () => {
  it.each(scopeRules.map(({ id, example, mood }) => [id, example, mood] as const))(
    '%s: %s',
    (id, example, expected) => {
      const { mood, reasons } = moodOf(example);
      expect(mood).toBe(expected);
      expect(reasons).toContain(id);
    },
  );

  it('have ids of their own', () => {
    expect(new Set(scopeRules.map(({ id }) => id)).size).toBe(scopeRules.length);
  });
});
