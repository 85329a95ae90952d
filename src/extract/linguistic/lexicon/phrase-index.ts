import { matchesOf } from './matches-of.ts';

/** What may stand between two words of one phrase: a space, a line's end, the comma of "Washington, D.C.". */
const gapPattern = /^['’]?,?(?:[^\S\n]{1,2}|[^\S\n]?\n[^\S\n]?)$/u;

/** A phrase found in a text. */
export interface PhraseMatch<Value> {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, exclusive. */
  readonly end: number;
  readonly value: Value;
}

const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.&'’-](?=[\p{L}\p{N}]))*\.?/gu;

/**
 * Finds known phrases in texts, the longest first, whole words only, with case as given. A possessive ending or a full
 * stop after the last word does not hinder.
 */
export class PhraseIndex<Value> {
  readonly #byFirstWord = new Map<string, { words: readonly string[]; value: Value }[]>();
  readonly #fold: (word: string) => string;

  /** @param caseSensitive Default: true. */
  constructor(entries: Iterable<readonly [phrase: string, value: Value]>, caseSensitive = true) {
    this.#fold = caseSensitive ? (word) => word : (word) => word.toLowerCase();
    for (const [phrase, value] of entries) {
      const words = wordsOf(phrase).map(({ text }) => this.#fold(text));
      const first = words[0];
      if (first === undefined) continue;
      const list = this.#byFirstWord.get(first) ?? [];
      // The first entry of a phrase wins: callers list the surest reading first.
      if (!list.some((other) => other.words.join(' ') === words.join(' '))) list.push({ words, value });
      list.sort((a, b) => b.words.length - a.words.length);
      this.#byFirstWord.set(first, list);
    }
  }

  /** An index with further phrases, which win over equal ones of this. */
  preceded(entries: Iterable<readonly [phrase: string, value: Value]>): PhraseIndex<Value> {
    const joined = new PhraseIndex<Value>(entries);
    for (const [first, own] of this.#byFirstWord) {
      const list = joined.#byFirstWord.get(first) ?? [];
      const taken = new Set(list.map(({ words }) => words.join(' ')));
      const all = [...list, ...own.filter(({ words }) => !taken.has(words.join(' ')))];
      joined.#byFirstWord.set(
        first,
        all.sort((a, b) => b.words.length - a.words.length),
      );
    }
    return joined;
  }

  /** All matches, left to right, none overlapping. */
  find(text: string): PhraseMatch<Value>[] {
    const words = wordsOf(text);
    const found: PhraseMatch<Value>[] = [];
    for (let at = 0; at < words.length; ) {
      const match = this.#matchAt(text, words, at);
      if (match) {
        found.push(match.found);
        at += match.length;
      } else at += 1;
    }
    return found;
  }

  /** The value of a whole phrase. */
  get(phrase: string): Value | undefined {
    if (!this.#mayBegin(phrase)) return undefined;
    const words = wordsOf(phrase);
    const match = this.#matchAt(phrase, words, 0);
    return match && match.length === words.length ? match.found.value : undefined;
  }

  /** Whether a phrase begins as one of the list does: most do not, and need not be taken apart. */
  #mayBegin(phrase: string): boolean {
    wordPattern.lastIndex = 0;
    const first = wordPattern.exec(phrase)?.[0];
    return first !== undefined && formsOf(first).some((form) => this.#byFirstWord.has(this.#fold(form)));
  }

  #matchAt(text: string, words: readonly Word[], at: number) {
    const first = words[at];
    if (!first) return undefined;
    for (const form of first.forms) {
      const entries = this.#byFirstWord.get(this.#fold(form));
      if (entries === undefined) continue;
      for (const { words: wanted, value } of entries) {
        if (wanted.length > 1 && form !== first.text) continue;
        const end = this.#endOfMatch(text, words, at, wanted);
        if (end !== undefined) return { length: wanted.length, found: { start: first.start, end, value } };
      }
    }
    return undefined;
  }

  #endOfMatch(
    text: string,
    words: readonly Word[],
    at: number,
    wanted: readonly string[],
  ): number | undefined {
    for (let step = 0; step < wanted.length; step += 1) {
      const word = words[at + step];
      if (!word) return undefined;
      const previous = words[at + step - 1];
      if (step > 0 && previous && !gapPattern.test(text.slice(previous.end, word.start))) return undefined;
      const isLast = step === wanted.length - 1;
      const form = (isLast ? word.forms : [word.text]).find((text) => this.#fold(text) === wanted[step]);
      if (form === undefined) return undefined;
      if (isLast) return word.start + form.length;
    }
    return undefined;
  }
}

interface Word {
  readonly text: string;
  /** As it stands, then without a full stop, then without a possessive ending. */
  readonly forms: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The text last taken apart: several lists are looked up in one text after the other. */
let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

function wordsOf(text: string): readonly Word[] {
  if (text === last.text) return last.words;
  const words = matchesOf(wordPattern, text).map(({ 0: word, index }) => ({
    text: word,
    forms: formsOf(word),
    start: index,
    end: index + word.length,
  }));
  // Short phrases would only push the text out.
  if (text.length > LONG) last = { text, words };
  return words;
}

const LONG = 40;
const ending = /[.'’s]$/u;

function formsOf(word: string): string[] {
  const forms = [word];
  if (!ending.test(word)) return forms;
  const bare = word.replace(/\.$/, '');
  if (bare !== word) forms.push(bare);
  const owner = bare.replace(/['’]s?$/u, '');
  if (owner !== bare) forms.push(owner);
  return forms;
}
