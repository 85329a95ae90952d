import { describe, expect, it } from 'vitest';
import { findCredit } from '../../../../src/article/layout/credit-tail.ts';
import { kindOfWords } from '../../../../src/article/layout/phrases.ts';
import { captionRules } from '../../../../src/article/layout/rules/caption-rules.ts';
import { creditRules } from '../../../../src/article/layout/rules/credit-rules.ts';
import { furnitureRules } from '../../../../src/article/layout/rules/furniture-rules.ts';
import { noteRules } from '../../../../src/article/layout/rules/note-rules.ts';
import { promptRules } from '../../../../src/article/layout/rules/prompt-rules.ts';
import {
  captionTails,
  knownCaptionTails,
  paragraphTails,
} from '../../../../src/article/layout/rules/tail-rules.ts';

const lineRules = [...furnitureRules, ...noteRules, ...promptRules, ...creditRules, ...captionRules];
const tailRules = [...paragraphTails, ...captionTails, ...knownCaptionTails];

describe('rules of lines', () => {
  it('have ids of their own', () => {
    const ids = [...lineRules, ...tailRules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(lineRules.flatMap((rule) => rule.examples.map((example) => ({ ...rule, example }))))(
    '$id knows "$example"',
    ({ pattern, kind, example }) => {
      expect(example).toMatch(pattern);
      expect(kindOfWords(example)).toBe(kind);
    },
  );

  it.each(
    lineRules.flatMap((rule) =>
      (rule.not ?? []).map((words) => ({ id: rule.id, pattern: rule.pattern, words })),
    ),
  )('$id leaves "$words" alone', ({ pattern, words }) => {
    expect(words).not.toMatch(pattern);
  });
});

describe('rules of credits at the end of words', () => {
  it.each(tailRules.flatMap((rule) => rule.examples.map((example) => ({ ...rule, example }))))(
    '$id splits "$example"',
    ({ pattern, caption, example }) => {
      const words = example.replace('‖', '');
      expect(words.search(pattern)).toBe(example.indexOf('‖'));
      expect(
        findCredit(
          words,
          knownCaptionTails.some((rule) => rule.pattern === pattern) ? 'caption' : 'paragraph',
        ),
      ).toEqual({
        start: example.indexOf('‖'),
        kind: caption ? 'caption' : 'paragraph',
      });
    },
  );

  it.each(tailRules.flatMap(({ not = [] }) => not))('leaves "%s" whole', (words) => {
    expect(findCredit(words, 'paragraph')).toBeNull();
  });
});
