import type { TokenizerTables } from '../model-tables.ts';
import { createBoundedCache } from '../text/bounded-cache.ts';
import { isSpaceUnit } from '../text/white-space.ts';
import type { Lexeme } from '../vocabulary/lexeme.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { createAffixRules } from './affix-rules.ts';
import { createSpecialPhrases } from './special-phrases.ts';
import { splitChunk } from './split-chunk.ts';
import type { TokenList } from './tokens.ts';

/** Chunks whose tokens are remembered, twice: see `createBoundedCache`. */
const CACHED_CHUNKS = 30_000;
const CACHED_LENGTH = 64;

/** Cuts texts into tokens. */
export interface Tokenizer {
  tokenize(text: string): TokenList;
}

export function createTokenizer(tables: TokenizerTables, vocabulary: Vocabulary): Tokenizer {
  const rules = createAffixRules(tables);
  const cache = createBoundedCache<readonly Lexeme[]>(CACHED_CHUNKS);
  const phrases = createSpecialPhrases();
  const specials = new Map<string, readonly Lexeme[]>();
  let longestSpecial = 0;
  for (const [text, tokens] of Object.entries(tables.exceptions)) {
    const lexemes = tokens.map(([token, norm]) =>
      norm === undefined ? vocabulary.lexeme(token) : vocabulary.lexemeWithNorm(token, norm),
    );
    specials.set(text, lexemes);
    longestSpecial = Math.max(longestSpecial, text.length);
  }

  // The length comes first because a look-up hashes the whole text.
  const isSpecial = (text: string): boolean => text.length <= longestSpecial && specials.has(text);
  const never = (): boolean => false;

  const splitSpan = (span: string, withSpecials: boolean): readonly Lexeme[] => {
    if (withSpecials && isSpecial(span)) return specials.get(span)!;
    const cached = withSpecials && span.length <= CACHED_LENGTH ? cache.get(span) : undefined;
    if (cached !== undefined) return cached;
    const parts = splitChunk(span, rules, withSpecials ? isSpecial : never);
    const lexemes = parts.prefixes.map(vocabulary.lexeme);
    if (parts.special !== null) lexemes.push(...specials.get(parts.special)!);
    for (const piece of parts.middle) lexemes.push(vocabulary.lexeme(piece));
    for (const piece of parts.suffixes) lexemes.push(vocabulary.lexeme(piece));
    if (withSpecials && span.length <= CACHED_LENGTH) cache.set(span, lexemes);
    return lexemes;
  };

  /** Splits at changes between white space and other text; one space after a span belongs to its last token. */
  const splitText = (text: string, withSpecials: boolean): TokenList => {
    const list: TokenList = { lexemes: [], spaces: [] };
    const append = (start: number, end: number): void => {
      for (const lexeme of splitSpan(text.slice(start, end), withSpecials)) {
        list.lexemes.push(lexeme);
        list.spaces.push(false);
      }
    };
    let start = 0;
    let inSpace = text.length > 0 && isSpaceUnit(text.charCodeAt(0));
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (isSpaceUnit(unit) === inSpace) continue;
      if (start < i) append(start, i);
      inSpace = !inSpace;
      start = i;
      if (unit === 0x20) {
        list.spaces[list.spaces.length - 1] = true;
        start++;
      }
    }
    if (start < text.length) append(start, text.length);
    return list;
  };

  const replacePhrases = (list: TokenList): TokenList => {
    const found = phrases.find(list);
    if (found.size === 0) return list;
    const result: TokenList = { lexemes: [], spaces: [] };
    for (let index = 0; index < list.lexemes.length; ) {
      const end = found.get(index) ?? index + 1;
      const special = found.has(index) ? specials.get(textOf(list, index, end)) : undefined;
      const lexemes = special ?? list.lexemes.slice(index, end);
      for (const [offset, lexeme] of lexemes.entries()) {
        result.lexemes.push(lexeme);
        const isLast = offset === lexemes.length - 1;
        result.spaces.push(
          special === undefined ? list.spaces[index + offset]! : isLast && list.spaces[end - 1]!,
        );
      }
      index = end;
    }
    return result;
  };

  for (const text of specials.keys()) {
    if (
      rules.prefixLength(text) > 0 ||
      rules.suffixLength(text) > 0 ||
      rules.hasInfix(text) ||
      text.includes(' ')
    ) {
      phrases.add(splitText(text, false).lexemes.map((lexeme) => lexeme.text));
    }
  }

  return { tokenize: (text) => replacePhrases(splitText(text, true)) };
}

/** The text of some tokens with the spaces between them. */
function textOf({ lexemes, spaces }: TokenList, start: number, end: number): string {
  let text = '';
  for (let index = start; index < end; index++) {
    text += lexemes[index]!.text;
    if (spaces[index] && index < end - 1) text += ' ';
  }
  return text;
}
