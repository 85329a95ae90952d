import type { TokenList } from './tokens.ts';

interface PhraseNode {
  readonly next: Map<string, PhraseNode>;
  ends: boolean;
}

/** Finds sequences of tokens that are special cases as a whole, such as an emoticon that the rules split. */
export interface SpecialPhrases {
  /** Adds a phrase, given as its tokens. */
  add(tokens: readonly string[]): void;
  /** Start -> end (exclusive) of the phrases in the tokens: the longest first, then the leftmost, none overlapping. */
  find(tokens: TokenList): ReadonlyMap<number, number>;
}

export function createSpecialPhrases(): SpecialPhrases {
  const root: PhraseNode = { next: new Map(), ends: false };

  const matches = ({ lexemes }: TokenList): [number, number][] => {
    const found: [number, number][] = [];
    for (let start = 0; start < lexemes.length; start++) {
      let node = root.next.get(lexemes[start]!.text);
      for (let end = start + 1; node !== undefined; end++) {
        if (node.ends) found.push([start, end]);
        if (end >= lexemes.length) break;
        node = node.next.get(lexemes[end]!.text);
      }
    }
    return found;
  };

  return {
    add(tokens) {
      let node = root;
      for (const token of tokens) {
        let next = node.next.get(token);
        if (next === undefined) {
          next = { next: new Map(), ends: false };
          node.next.set(token, next);
        }
        node = next;
      }
      node.ends = true;
    },
    find(tokens) {
      const kept = new Map<number, number>();
      const found = matches(tokens);
      if (found.length === 0) return kept;
      found.sort((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0]);
      // A phrase that was passed over blocks later ones too.
      const seen = new Set<number>();
      for (const [start, end] of found) {
        if (!seen.has(start) && !seen.has(end - 1)) kept.set(start, end);
        for (let index = start; index < end; index++) seen.add(index);
      }
      return kept;
    },
  };
}
