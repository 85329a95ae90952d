import type { Analysis } from '../../src/model/analysis.ts';

/** One token of the reference; offsets are UTF-16 units. */
export type ReferenceToken = readonly [
  start: number,
  end: number,
  space: 0 | 1,
  tag: string,
  pos: string,
  morph: string,
  lemma: string,
  dep: string,
  head: number,
  sentenceStart: 0 | 1,
];

/** What the reference pipeline says of a text: a line of dump_reference.py. */
export interface Reference {
  readonly text: string;
  readonly tokens: readonly ReferenceToken[];
  readonly names: readonly (readonly [start: number, end: number, label: string])[];
}

/** The references in the content of a JSONL file. */
export function parseReferences(content: string): Reference[] {
  const lines = content.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Reference);
}

/** An analysis in the form of a reference. */
export function toReference({ text, tokens, sentences, names }: Analysis): Reference {
  const starts = new Set(sentences.map(({ start }) => start));
  return {
    text,
    tokens: tokens.map((token) => [
      token.start,
      token.end,
      token.whitespace ? 1 : 0,
      token.tag,
      token.pos,
      token.morph,
      token.lemma,
      token.dep,
      token.head,
      starts.has(token.index) ? 1 : 0,
    ]),
    names: names.map(({ start, end, label }) => [start, end, label]),
  };
}

const FIELDS = ['start', 'end', 'space', 'tag', 'pos', 'morph', 'lemma', 'dep', 'head', 'sentence start'];

/** A difference between an analysis and the reference: in which layer, and what. */
export interface Difference {
  readonly layer: string;
  readonly detail: string;
}

/** All differences in a text; only the first one if the tokens themselves differ. */
export function compareWithReference(analysis: Analysis, reference: Reference): Difference[] {
  const differences: Difference[] = [];
  const found = toReference(analysis);
  const length = Math.max(found.tokens.length, reference.tokens.length);
  for (let index = 0; index < length; index++) {
    const own = found.tokens[index];
    const expected = reference.tokens[index];
    if (own === undefined || expected === undefined || own[0] !== expected[0] || own[1] !== expected[1]) {
      const shown = (token: ReferenceToken | undefined) =>
        token === undefined ? 'nothing' : JSON.stringify(analysis.text.slice(token[0], token[1]));
      return [{ layer: 'token', detail: `token ${index}: ${shown(own)}, expected ${shown(expected)}` }];
    }
    if (analysis.tokens[index]!.text !== analysis.text.slice(own[0], own[1])) {
      differences.push({ layer: 'text', detail: `token ${index} is not what stands at its offsets` });
    }
    for (const [field, layer] of FIELDS.entries()) {
      if (own[field] === expected[field]) continue;
      const word = analysis.text.slice(own[0], own[1]);
      differences.push({
        layer,
        detail: `token ${index} ${word}: ${own[field]}, expected ${expected[field]}`,
      });
    }
  }
  const names = new Set(found.names.map((name) => name.join(' ')));
  const expectedNames = new Set(reference.names.map((name) => name.join(' ')));
  for (const name of names)
    if (!expectedNames.has(name)) differences.push({ layer: 'name', detail: `extra ${name}` });
  for (const name of expectedNames)
    if (!names.has(name)) differences.push({ layer: 'name', detail: `missing ${name}` });
  return differences;
}
