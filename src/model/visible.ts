// Control and format characters, private and unassigned ones, line separators, halves of pairs. The joiners of emoji
// and of Indic and Persian writing belong to the text.
const unsafe = /(?![\u200c\u200d])[\p{C}\u2028\u2029]/gu;

/** The text with everything that a terminal might act on shown as an escape. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => {
    if (character === '\n') return '\\n';
    if (character === '\t') return '\\t';
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** Text in one line: runs of white space become one space, and what a viewer might act on becomes an escape. */
export function visibleLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}
