import type { CodePointSet } from '../text/code-point-set.ts';

/** Texts of this many code points and more have no shape of their own. */
const LONG = 100;
/** A run of the same sign is kept up to this length. */
const RUN = 4;

/** The character classes that shapes tell apart. */
export interface CharacterClasses {
  readonly letters: CodePointSet;
  readonly upperCaseLetters: CodePointSet;
  readonly digits: CodePointSet;
}

/** The sign that stands for a character: `X`, `x`, `d` or the character itself. */
function signOf(character: string, classes: CharacterClasses): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'x';
    if (code >= 0x41 && code <= 0x5a) return 'X';
    return code >= 0x30 && code <= 0x39 ? 'd' : character;
  }
  if (classes.letters.has(code)) return classes.upperCaseLetters.has(code) ? 'X' : 'x';
  return classes.digits.has(code) ? 'd' : character;
}

/** The shape of a word: `Xxxx` for "Korea", `dd,ddd` for "28,000", `LONG` from 100 code points on. */
export function shapeOf(text: string, classes: CharacterClasses): string {
  let shape = '';
  let last = '';
  let run = 0;
  let count = 0;
  for (const character of text) {
    if (++count >= LONG) return 'LONG';
    const sign = signOf(character, classes);
    run = sign === last ? run + 1 : 1;
    last = sign;
    if (run <= RUN) shape += sign;
  }
  return shape;
}
