import { expect, it } from 'vitest';
import { naiveClaims } from '../../../scripts/benchmark/naive-claims.ts';
import type { Analysis, Token } from '../../../src/index.ts';

/** Sentences of words with a blank before each; lemmas are the words in small letters. */
function analysisOf(sentences: readonly (readonly [string, string])[][]): Analysis {
  const tokens: Token[] = [];
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const [sentence, words] of sentences.entries()) {
    const start = tokens.length;
    for (const [word, pos] of words) {
      const begin = text.length;
      text += `${word} `;
      const index = tokens.length;
      tokens.push({
        index,
        text: word,
        start: begin,
        end: begin + word.length,
        whitespace: true,
        tag: '',
        pos,
        morph: '',
        lemma: word.toLowerCase(),
        dep: '',
        head: index,
        sentence,
      });
    }
    ranges.push({ start, end: tokens.length });
  }
  return { text, tokens, sentences: ranges, names: [] };
}

const analysis = analysisOf([
  [
    ['Norland', 'PROPN'],
    ['never', 'ADV'],
    ['attack', 'VERB'],
    ['Sudria', 'PROPN'],
  ],
  [
    ['Talks', 'NOUN'],
    ['please', 'VERB'],
    ['Sudria', 'PROPN'],
    ['attack', 'NOUN'],
  ],
]);
const mentions = [
  { entity: 'n', start: 0, end: 7, form: 'name' as const },
  { entity: 's', start: 21, end: 27, form: 'name' as const },
  { entity: 's', start: 41, end: 47, form: 'name' as const },
];
const keywords = {
  verbs: new Map([['attack', 'ASSAULT']]),
  nouns: new Map([
    ['talks', 'CONSULT'],
    ['attack', 'ASSAULT'],
  ]),
};

it('takes the nearest names for subject and object, whatever the sentence says', () => {
  expect(naiveClaims(analysis, { mentions }, keywords)).toMatchObject([
    {
      type: 'ASSAULT',
      subject: 'n',
      object: 's',
      polarity: 'affirmed',
      modality: 'actual',
      voice: 'article',
      evidence: { start: 0, end: 27, quote: 'Norland never attack Sudria' },
    },
    { type: 'ASSAULT', subject: 's', object: null },
  ]);
});

it('takes no word of a name for a keyword', () => {
  const named = [...mentions, { entity: 'x', start: 14, end: 27, form: 'name' as const }];
  expect(naiveClaims(analysis, { mentions: named }, keywords)).toMatchObject([
    { subject: 's', object: null },
  ]);
});
