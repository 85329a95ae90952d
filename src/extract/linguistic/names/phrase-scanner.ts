/** A stretch of a text, end exclusive, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What may stand before a phrase: no letter, digit or hyphen, but for a prefix as in "ex-". */
const opening = /(?:(?<![\p{L}\p{N}-])|(?<=(?<!\p{L})(?:ex|non|pro|anti|post|pre|then|mid)-))/uy;
/** What may stand behind it: neither the rest of a word nor a short ending behind a hyphen. */
const closing = /(?![\p{L}\p{N}]|-\p{Ll}{1,2}\b)/uy;
const space = /\s/;
/** How many units of a phrase tell where it may stand. */
const keyLength = 3;

/**
 * A search for many phrases at once, whole words only, the longest of a place first, none overlapping. The time grows with
 * the text, not with the number of phrases: only those that begin as the text does at a place are compared with it.
 * @param phrases Of three units at least; normalised, as `normalizeName` does: a space stands for any white space, an
 *   apostrophe for a curled one too.
 */
export function createPhraseScanner(phrases: Iterable<string>): (text: string) => Stretch[] {
  const byKey = new Map<string, string[]>();
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const key = keyAt(phrase, 0);
    const others = byKey.get(key);
    if (others) others.push(phrase);
    else byKey.set(key, [phrase]);
  }
  const firsts = new Set([...byKey.keys()].map((key) => key.charCodeAt(0)));
  return (text) => {
    const found: Stretch[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (!firsts.has(unit(text, at)) || isInWord(text, at)) continue;
      const fitting = byKey.get(keyAt(text, at));
      if (fitting === undefined || !holdsAt(opening, text, at)) continue;
      for (const phrase of fitting) {
        const end = endOfPhrase(text, at, phrase);
        if (end < 0 || !holdsAt(closing, text, end)) continue;
        found.push({ start: at, end });
        at = end - 1;
        break;
      }
    }
    return found;
  };
}

/** The first units of a phrase at a place, up to a white space. */
function keyAt(text: string, at: number): string {
  let end = at + 1;
  while (end < at + keyLength && end < text.length && !space.test(text[end] as string)) end += 1;
  return text.slice(at, end).replaceAll('’', "'");
}

/** A unit of the text, with a straight apostrophe for a curled one. */
function unit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code === 0x20_19 ? 0x27 : code;
}

/** Whether an ASCII letter or digit stands before a place: the cheap part of what may not. */
function isInWord(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

function holdsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Where a phrase that begins at a place ends; -1 if it does not stand there. */
function endOfPhrase(text: string, start: number, phrase: string): number {
  let at = start;
  for (let step = 0; step < phrase.length; step += 1) {
    if (phrase[step] === ' ') {
      const before = at;
      while (at < text.length && space.test(text[at] as string)) at += 1;
      if (at === before) return -1;
    } else {
      if (unit(text, at) !== phrase.charCodeAt(step)) return -1;
      at += 1;
    }
  }
  return at;
}
