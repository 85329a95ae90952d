import type { LemmaTables } from '../model-tables.ts';
import { type BoundedCache, createBoundedCache } from '../text/bounded-cache.ts';
import { createCodePointSet } from '../text/code-point-set.ts';
import type { Lexeme } from '../vocabulary/lexeme.ts';

/** Lemmas that are remembered for each class of words, twice: see `createBoundedCache`. */
const CACHED_LEMMAS = 4000;
const CACHED_LENGTH = 64;

/** Finds base forms of words by rules, exceptions and an index of known forms. */
export interface Lemmatizer {
  /**
   * @param part Universal part of speech, such as `NOUN`; may be empty.
   * @param morph Morphological features, such as `Number=Plur`.
   */
  lemmatize(lexeme: Lexeme, part: string, morph: string): string;
}

/** What is known of one part of speech. */
interface PartTables {
  readonly rules: readonly (readonly [string, string])[];
  readonly exceptions: ReadonlyMap<string, readonly string[]>;
  readonly index: ReadonlySet<string>;
}

/** A class of words that are treated alike: a part of speech with its features. */
interface WordClass {
  readonly part: string;
  readonly isBase: boolean;
  readonly tables: PartTables | undefined;
  readonly lemmas: BoundedCache<string>;
}

function linesOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.split('\n');
}

function readTables(tables: LemmaTables): Map<string, PartTables> {
  const parts = new Map<string, PartTables>();
  for (const part of Object.keys({ ...tables.rules, ...tables.exceptions, ...tables.index })) {
    const exceptions = linesOf(tables.exceptions[part]).map((line) => {
      const [form, ...lemmas] = line.split(' ');
      return [form!, lemmas] as const;
    });
    parts.set(part, {
      rules: tables.rules[part] ?? [],
      exceptions: new Map(exceptions),
      index: new Set(linesOf(tables.index[part])),
    });
  }
  return parts;
}

/** True if words with these features are their own lemma. */
function isBaseForm(part: string, morph: string): boolean {
  const features = new Map(morph.split('|').map((pair) => pair.split('=') as [string, string]));
  const form = features.get('VerbForm');
  if (part === 'noun' && features.get('Number') === 'Sing') return true;
  if (part === 'verb' && form === 'Fin' && features.get('Tense') === 'Pres' && !features.has('Number'))
    return true;
  return form === 'Inf' || features.get('Degree') === 'Pos';
}

export function createLemmatizer(tables: LemmaTables, letterRanges: readonly number[]): Lemmatizer {
  const parts = readTables(tables);
  const letters = createCodePointSet(letterRanges);
  const classes = new Map<string, Map<string, WordClass>>();

  const isAllLetters = (text: string): boolean => {
    for (const character of text) if (!letters.has(character.codePointAt(0)!)) return false;
    return true;
  };

  const classOf = (part: string, morph: string): WordClass => {
    let byMorph = classes.get(part);
    if (byMorph === undefined) {
      byMorph = new Map();
      classes.set(part, byMorph);
    }
    let found = byMorph.get(morph);
    if (found === undefined) {
      const lower = part.toLowerCase();
      found = {
        part: lower,
        isBase: lower === '' || lower === 'space' || isBaseForm(lower, morph),
        tables: parts.get(lower),
        lemmas: createBoundedCache(CACHED_LEMMAS),
      };
      byMorph.set(morph, found);
    }
    return found;
  };

  /** The first of: known forms, the latest rule's first; forms that are not words; exceptions go before all. */
  const applyTables = ({ text, lower }: Lexeme, { rules, exceptions, index }: PartTables): string => {
    let forms: string[] = [];
    const unknown: string[] = [];
    for (const [ending, replacement] of rules) {
      if (!lower.endsWith(ending)) continue;
      const form = lower.slice(0, lower.length - ending.length) + replacement;
      if (form === '') continue;
      if (index.has(form)) forms.unshift(form);
      else if (!isAllLetters(form)) forms.push(form);
      else unknown.push(form);
    }
    forms = [...new Set(forms)];
    for (const form of exceptions.get(lower) ?? []) if (!forms.includes(form)) forms.unshift(form);
    return forms[0] ?? unknown[0] ?? text;
  };

  const find = (lexeme: Lexeme, { part, isBase, tables: own }: WordClass): string => {
    if (isBase) return lexeme.lower;
    if (own === undefined) return part === 'propn' ? lexeme.text : lexeme.lower;
    return applyTables(lexeme, own);
  };

  return {
    lemmatize(lexeme, part, morph) {
      const wordClass = classOf(part, morph);
      if (lexeme.text.length > CACHED_LENGTH) return find(lexeme, wordClass);
      let lemma = wordClass.lemmas.get(lexeme.text);
      if (lemma === undefined) {
        lemma = find(lexeme, wordClass);
        wordClass.lemmas.set(lexeme.text, lemma);
      }
      return lemma;
    },
  };
}
