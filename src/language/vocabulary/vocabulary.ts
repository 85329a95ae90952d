import type { VocabularyTables } from '../model-tables.ts';
import { createBoundedCache } from '../text/bounded-cache.ts';
import { createCodePointSet } from '../text/code-point-set.ts';
import { type Hash, hashText } from '../text/hash.ts';
import { isSpaceText } from '../text/white-space.ts';
import { type Lexeme, VECTOR_VARIANTS } from './lexeme.ts';
import { lowerCase } from './lower-case.ts';
import { createNormTable } from './norm-table.ts';
import { shapeOf } from './shape.ts';

/** Words that are remembered, twice: see `createBoundedCache`. */
const CACHED_WORDS = 30_000;
/** Longer words are not remembered; they hardly come twice. */
const CACHED_LENGTH = 64;

/** The words of the texts, and the numbers that the model knows strings by. */
export interface Vocabulary {
  /** The lexeme of a text that is not empty. */
  lexeme(text: string): Lexeme;
  /** A lexeme of its own for a text whose norm is given, as the tokenizer's exceptions do. */
  lexemeWithNorm(text: string, norm: string): Lexeme;
  /** The number of a string: 0 if empty, the small number of a symbol, else the hash. */
  idOf(text: string): Readonly<Hash>;
}

export function createVocabulary(tables: VocabularyTables): Vocabulary {
  const cache = createBoundedCache<Lexeme>(CACHED_WORDS);
  const norms = createNormTable(tables);
  const symbols = new Map<string, Hash>([['', { low: 0, high: 0 }]]);
  for (const [text, number] of Object.entries(tables.symbols)) symbols.set(text, { low: number, high: 0 });
  const classes = {
    letters: createCodePointSet(tables.letters),
    upperCaseLetters: createCodePointSet(tables.upperCaseLetters),
    digits: createCodePointSet(tables.digits),
  };

  const idOf = (text: string): Readonly<Hash> => symbols.get(text) ?? hashText(text);

  const create = (text: string, ownNorm?: string): Lexeme => {
    const lower = lowerCase(text, classes.letters);
    return {
      text,
      lower,
      norm: ownNorm ?? norms.find(text, idOf(text)) ?? lower,
      prefix: String.fromCodePoint(text.codePointAt(0)!),
      // Six units hold the last three characters whatever they are.
      suffix: [...text.slice(-6)].slice(-3).join(''),
      shape: shapeOf(text, classes),
      isSpace: isSpaceText(text),
      slots: new Array<number>(VECTOR_VARIANTS).fill(-1),
    };
  };

  return {
    idOf,
    lexemeWithNorm: create,
    lexeme(text) {
      if (text.length > CACHED_LENGTH) return create(text);
      let lexeme = cache.get(text);
      if (lexeme === undefined) {
        lexeme = create(text);
        cache.set(text, lexeme);
      }
      return lexeme;
    },
  };
}
