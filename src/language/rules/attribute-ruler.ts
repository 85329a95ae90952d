import type { AttributeRule } from '../model-tables.ts';
import type { TokenList } from '../tokenizer/tokens.ts';
import type { Annotations } from './annotations.ts';
import { compileTokenPattern, listedValues, type TokenTest } from './token-pattern.ts';

/** Sets parts of speech, morphology and some lemmas by rules over tags, words and labels. */
export interface AttributeRuler {
  /** Applies all rules: what matches is found first, on the annotations as they came in. */
  apply(tokens: TokenList, annotations: Annotations): void;
}

interface CompiledPattern {
  readonly rule: number;
  readonly tests: readonly TokenTest[];
}

type Index = Map<string, CompiledPattern[]>;

function addTo(index: Index, keys: readonly string[], pattern: CompiledPattern): void {
  for (const key of keys) {
    const patterns = index.get(key);
    if (patterns === undefined) index.set(key, [pattern]);
    else patterns.push(pattern);
  }
}

export function createAttributeRuler(rules: readonly AttributeRule[]): AttributeRuler {
  // By what the first token must be: most of the 180 patterns are never looked at.
  const byLower: Index = new Map();
  const byTag: Index = new Map();
  const byLabel: Index = new Map();
  const others: CompiledPattern[] = [];
  for (const [rule, { patterns }] of rules.entries()) {
    for (const tokens of patterns) {
      const pattern = { rule, tests: tokens.map(compileTokenPattern) };
      const first = tokens[0]!;
      const lower = listedValues(first, 'LOWER');
      const tag = listedValues(first, 'TAG');
      const label = listedValues(first, 'DEP');
      if (lower !== undefined) addTo(byLower, lower, pattern);
      else if (tag !== undefined) addTo(byTag, tag, pattern);
      else if (label !== undefined) addTo(byLabel, label, pattern);
      else others.push(pattern);
    }
  }

  const set = (token: number, attrs: AttributeRule['attrs'], annotations: Annotations): void => {
    if (attrs.POS !== undefined) annotations.parts[token] = attrs.POS;
    if (attrs.MORPH !== undefined) annotations.morphs[token] = attrs.MORPH === '_' ? '' : attrs.MORPH;
    if (attrs.LEMMA !== undefined) annotations.lemmas[token] = attrs.LEMMA;
    if (attrs.DEP !== undefined) annotations.labels[token] = attrs.DEP;
    if (attrs.TAG !== undefined) annotations.tags[token] = attrs.TAG;
  };

  return {
    apply({ lexemes }, annotations) {
      const length = lexemes.length;
      const hits: number[] = [];
      const match = (patterns: readonly CompiledPattern[] | undefined, token: number): void => {
        if (patterns === undefined) return;
        for (const { rule, tests } of patterns) {
          if (token + tests.length > length) continue;
          let matches = true;
          for (let i = 0; matches && i < tests.length; i++) {
            matches = tests[i]!(lexemes[token + i]!, annotations, token + i);
          }
          if (matches) hits.push(rule * length + token);
        }
      };
      for (let token = 0; token < length; token++) {
        match(byLower.get(lexemes[token]!.lower), token);
        match(byTag.get(annotations.tags[token]!), token);
        match(byLabel.get(annotations.labels[token]!), token);
        match(others, token);
      }
      // By rule, then by place.
      for (const hit of Float64Array.from(hits).sort()) {
        const { attrs, index } = rules[Math.floor(hit / length)]!;
        set((hit % length) + index, attrs, annotations);
      }
    },
  };
}
