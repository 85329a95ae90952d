import { describe, expect, it } from 'vitest';
import { createAttributeRuler } from '../../../src/language/rules/attribute-ruler.ts';
import { newTokenizer, sharedModel } from '../loaded-model.ts';

const tokenizer = newTokenizer();

function apply(
  rules: Parameters<typeof createAttributeRuler>[0],
  text: string,
  tags: string[],
  labels: string[],
) {
  const tokens = tokenizer.tokenize(text);
  const empty = () => tags.map(() => '');
  const annotations = {
    tags: [...tags],
    labels: [...labels],
    parts: empty(),
    morphs: empty(),
    lemmas: empty(),
  };
  createAttributeRuler(rules).apply(tokens, annotations);
  return annotations;
}

describe('attribute ruler', () => {
  it('applies later rules over earlier ones and matches on what came in', () => {
    const rules = [
      { patterns: [[{ TAG: 'A' }]], attrs: { POS: 'X', TAG: 'B', MORPH: 'F=1' }, index: 0 },
      { patterns: [[{ TAG: 'B' }]], attrs: { POS: 'never' }, index: 0 },
      {
        patterns: [[{ LOWER: { IN: ['go'] } }, { DEP: { NOT_IN: ['y', ''] } }]],
        attrs: { LEMMA: 'second' },
        index: 1,
      },
      { patterns: [[{ LOWER: { REGEX: '^n[ou]w$' } }]], attrs: { POS: 'Z', MORPH: '_' }, index: 0 },
    ];
    expect(apply(rules, 'Go now', ['A', 'A'], ['x', 'x'])).toEqual({
      tags: ['B', 'B'],
      labels: ['x', 'x'],
      parts: ['X', 'Z'],
      morphs: ['F=1', ''],
      lemmas: ['', 'second'],
    });
  });

  it('does not match beyond the end', () => {
    const rules = [{ patterns: [[{ LOWER: 'go' }, { LOWER: 'now' }]], attrs: { POS: 'X' }, index: 0 }];
    expect(apply(rules, 'go', ['A'], ['x']).parts).toEqual(['']);
  });

  it("knows the model's rules for auxiliaries and white space", () => {
    const { attributeRules } = sharedModel().tables;
    const { tags, parts, labels } = apply(attributeRules, 'has \n', ['VBZ', 'NN'], ['aux', 'nsubj']);
    expect(parts).toEqual(['AUX', 'SPACE']);
    expect(tags).toEqual(['VBZ', '_SP']);
    expect(labels).toEqual(['aux', 'dep']);
  });
});
