import type { TokenizerTables } from '../model-tables.ts';

/** Strings up to this length are searched for a suffix as a whole. */
const SUFFIX_WINDOW = 48;
/** The longest look-behind of the suffix rules. A match this near to a window's start may be cut short. */
const SUFFIX_LOOK_BEHIND = 4;

/** What may be cut off the start, the end and the middle of a chunk of text without white space. */
export interface AffixRules {
  /** Length of the prefix, 0 for none. */
  prefixLength(text: string): number;
  /** Length of the suffix, 0 for none. */
  suffixLength(text: string): number;
  hasInfix(text: string): boolean;
  isUrl(text: string): boolean;
  /** The pieces of the text: what lies between the infixes, and the infixes themselves. */
  splitAtInfixes(text: string): string[];
}

export function createAffixRules(tables: TokenizerTables): AffixRules {
  const prefix = new RegExp(tables.prefix, 'u');
  const suffix = new RegExp(tables.suffix, 'u');
  const infix = new RegExp(tables.infix, 'u');
  const infixes = new RegExp(tables.infix, 'gu');
  const url = new RegExp(tables.url, 'u');

  return {
    prefixLength: (text) => prefix.exec(text)?.[0].length ?? 0,
    suffixLength(text) {
      // The leftmost match counts and only a run of full stops has no greatest length. So the end of the text is
      // enough unless the match begins where the window does; else a long chunk would take quadratic time.
      for (let window = SUFFIX_WINDOW; window < text.length; window *= 2) {
        const match = suffix.exec(text.slice(-window));
        if (match === null) return 0;
        if (match.index >= SUFFIX_LOOK_BEHIND) return match[0].length;
      }
      return suffix.exec(text)?.[0].length ?? 0;
    },
    hasInfix: (text) => infix.test(text),
    // Every address holds a full stop; most words do not, and the pattern is slow.
    isUrl: (text) => text.includes('.') && url.test(text),
    splitAtInfixes(text) {
      const pieces: string[] = [];
      let start = 0;
      infixes.lastIndex = 0;
      for (let match = infixes.exec(text); match !== null; match = infixes.exec(text)) {
        if (match.index === 0) continue;
        if (match.index !== start) pieces.push(text.slice(start, match.index));
        pieces.push(match[0]);
        start = match.index + match[0].length;
      }
      if (start < text.length) pieces.push(text.slice(start));
      return pieces;
    },
  };
}
