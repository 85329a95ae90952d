import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  parseWordList,
  readWordList,
  wordsSchema,
} from '../../../../src/extract/linguistic/lexicon/word-list.ts';

const schema = z.strictObject({ verbs: wordsSchema, nouns: wordsSchema });

describe('word lists', () => {
  it('read words that blanks part', () => {
    expect(parseWordList('verbs: say  tell\nnouns: claim\n', 'list.yaml', schema)).toEqual({
      verbs: ['say', 'tell'],
      nouns: ['claim'],
    });
  });

  it.each([
    ['verbs: say\nnouns: 3\n', 'list.yaml:2: nouns'],
    ['verbs: say\nnouns: claim\nother: x\n', 'list.yaml:3: '],
    ['verbs: say\nverbs: tell\n', 'list.yaml:2: '],
    ['verbs: [say\n', 'list.yaml:'],
  ])('name file and line of a fault in %j', (source, message) => {
    expect(() => parseWordList(source, 'list.yaml', schema)).toThrow(message);
  });

  it('say so where a file is missing', () => {
    expect(() => readWordList('no-such-list.yaml', schema)).toThrow('cannot be read');
  });
});
