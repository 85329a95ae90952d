import type { NameSpan, Token, TokenRange } from '../../../model/analysis.ts';
import type { Article, Block } from '../../../model/article.ts';
import { lemmaAcrossHyphen } from './hyphenated.ts';
import { repairTags } from './repair-tags.ts';

/** A sentence of a document: a range of its tokens and the block in which it stands. */
export interface Sentence extends TokenRange {
  readonly block: Block;
}

/** A token of a document with the forms by which word lists know it, so that they are made once. */
export interface DocumentToken extends Token {
  /** Its text in lower case. */
  readonly lowerText: string;
  /** Its lemma in lower case. */
  readonly lowerLemma: string;
}

/**
 * An article with the analysis of those of its blocks that state facts. Token offsets are offsets into the article's
 * text; token indices, heads and sentence numbers count through the whole document.
 */
export interface LinguisticDocument {
  readonly article: Article;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly names: readonly NameSpan[];
  /** The tokens that depend on a token, left to right. */
  childrenOf(token: Token): readonly Token[];
  /** The token that covers a UTF-16 offset of the text. */
  tokenAt(offset: number): Token | undefined;
  /** The sentence of a token. */
  sentenceOf(token: Token): Sentence;
  /** The offsets in the text of a token range. */
  spanOf(range: TokenRange): readonly [start: number, end: number];
}

/** What {@link createLinguisticDocument} joins together. */
export interface AnalysedBlock {
  readonly block: Block;
  readonly tokens: readonly Token[];
  readonly sentences: readonly TokenRange[];
  readonly names: readonly NameSpan[];
}

/** Joins the analyses of an article's blocks, whose offsets start at 0 in each, into one document. */
export function createLinguisticDocument(
  article: Article,
  parts: readonly AnalysedBlock[],
): LinguisticDocument {
  const tokens: DocumentToken[] = [];
  const sentences: Sentence[] = [];
  const names: NameSpan[] = [];
  for (const part of parts) {
    const firstToken = tokens.length;
    const firstSentence = sentences.length;
    for (const [position, token] of part.tokens.entries()) {
      const { text, whitespace, tag, pos, morph, dep } = token;
      const lemma = lemmaAcrossHyphen(part.tokens, position);
      tokens.push({
        index: token.index + firstToken,
        text,
        start: token.start + part.block.start,
        end: token.end + part.block.start,
        whitespace,
        tag,
        pos,
        morph,
        lemma,
        dep,
        head: token.head + firstToken,
        sentence: token.sentence + firstSentence,
        lowerText: text.toLowerCase(),
        lowerLemma: lemma.toLowerCase(),
      });
    }
    for (const { start, end } of part.sentences) {
      sentences.push({ start: start + firstToken, end: end + firstToken, block: part.block });
    }
    for (const name of part.names) {
      names.push({ ...name, start: name.start + firstToken, end: name.end + firstToken });
    }
  }
  const children: DocumentToken[][] = tokens.map(() => []);
  for (const token of tokens) if (token.head !== token.index) children[token.head]?.push(token);
  repairTags(tokens, children);

  return {
    article,
    text: article.text,
    tokens,
    sentences,
    names,
    childrenOf: (token) => children[token.index] ?? [],
    tokenAt: (offset) => findToken(tokens, offset),
    sentenceOf: (token) => sentences[token.sentence] as Sentence,
    spanOf: ({ start, end }) => [(tokens[start] as Token).start, (tokens[end - 1] as Token).end],
  };
}

function findToken(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle] as Token;
    if (offset < token.start) high = middle - 1;
    else if (offset >= token.end) low = middle + 1;
    else return token;
  }
  return undefined;
}
