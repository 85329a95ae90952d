import type { Analysis, NameSpan, Token, TokenRange } from '../model/analysis.ts';
import type { Annotations } from './rules/annotations.ts';
import type { TokenList } from './tokenizer/tokens.ts';

/** The structure over the tokens of a text. */
export interface Structure {
  readonly heads: Int32Array;
  /** 1 where a sentence starts. */
  readonly starts: Uint8Array;
  readonly names: readonly NameSpan[];
}

/** Puts the layers of an analysis together. */
export function assembleAnalysis(
  text: string,
  { lexemes, spaces }: TokenList,
  { tags, parts, morphs, lemmas, labels }: Annotations,
  { heads, starts, names }: Structure,
): Analysis {
  const tokens: Token[] = [];
  const sentences: TokenRange[] = [];
  let first = 0;
  let start = 0;
  for (let index = 0; index < lexemes.length; index++) {
    if (index > 0 && starts[index] === 1) {
      sentences.push({ start: first, end: index });
      first = index;
    }
    const word = lexemes[index]!.text;
    const end = start + word.length;
    const whitespace = spaces[index]!;
    tokens.push({
      index,
      text: word,
      start,
      end,
      whitespace,
      tag: tags[index]!,
      pos: parts[index]!,
      morph: morphs[index]!,
      lemma: lemmas[index]!,
      dep: labels[index]!,
      head: heads[index]!,
      sentence: sentences.length,
    });
    start = whitespace ? end + 1 : end;
  }
  if (lexemes.length > 0) sentences.push({ start: first, end: lexemes.length });
  return { text, tokens, sentences, names };
}
