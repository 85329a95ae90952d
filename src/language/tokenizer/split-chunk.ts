import type { AffixRules } from './affix-rules.ts';

/** A chunk cut into pieces; `core` is the piece, if any, that is a special case and has tokens of its own. */
export interface SplitChunk {
  readonly prefixes: readonly string[];
  /** Set if what is left in the middle is a special case; then `middle` is empty. */
  readonly special: string | null;
  readonly middle: readonly string[];
  /** In the order of the text. */
  readonly suffixes: readonly string[];
}

/** Cuts prefixes and suffixes off a chunk, then splits what is left unless it is a special case or an address. */
export function splitChunk(
  chunk: string,
  rules: AffixRules,
  isSpecial: (text: string) => boolean,
): SplitChunk {
  const prefixes: string[] = [];
  const suffixes: string[] = [];
  let rest = chunk;
  let last = -1;
  while (rest.length > 0 && rest.length !== last) {
    if (isSpecial(rest)) break;
    last = rest.length;
    const prefix = rules.prefixLength(rest);
    const afterPrefix = prefix > 0 ? rest.slice(prefix) : rest;
    if (prefix > 0 && afterPrefix !== '' && isSpecial(afterPrefix)) {
      prefixes.push(rest.slice(0, prefix));
      rest = afterPrefix;
      break;
    }
    const suffix = rules.suffixLength(afterPrefix);
    const end = rest.length - suffix;
    if (suffix > 0 && end > 0 && isSpecial(rest.slice(0, end))) {
      suffixes.push(rest.slice(end));
      rest = rest.slice(0, end);
      break;
    }
    if (suffix > 0) suffixes.push(rest.slice(end));
    if (prefix > 0) prefixes.push(rest.slice(0, prefix));
    rest = rest.slice(prefix, end);
  }
  suffixes.reverse();
  if (rest === '') return { prefixes, special: null, middle: [], suffixes };
  if (isSpecial(rest)) return { prefixes, special: rest, middle: [], suffixes };
  const middle = rules.isUrl(rest) ? [rest] : rules.splitAtInfixes(rest);
  return { prefixes, special: null, middle, suffixes };
}
