import type { Lexeme } from '../vocabulary/lexeme.ts';

/** A text cut into words: two lists of the same length. The words and the spaces make up the text. */
export interface TokenList {
  readonly lexemes: Lexeme[];
  /** Whether one space follows the token. */
  readonly spaces: boolean[];
}
