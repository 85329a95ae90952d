// What Java's and Rust's regular expressions read in the same way. Left out are, among others, classes like \w, which
// are for ASCII in one and for all of Unicode in the other, and so are marks like (?i).
const literal = /[^\\^$.|?*+()[\]{}]|\\[^\p{L}\p{N}\s]/u;
const inClass = /(?:[^\\[\]&~^-]|\\[^\p{L}\p{N}\s])(?:-(?:[^\\[\]&~^-]|\\[^\p{L}\p{N}\s]))?/u;
const characterClass = new RegExp(`\\[\\^?(?:${inClass.source})+\\]`, 'u');
const quantifier = /(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})\??/;
const piece = new RegExp(
  `(?:(?:${literal.source}|${characterClass.source}|\\.)(?:${quantifier.source})?(?![*+?{])|[|^$]|\\((?:\\?:)?|\\)(?:${quantifier.source})?(?![*+?{]))`,
  'uy',
);

/** Why a regular expression may give something else in another store; null if it does not. */
export function regexFault(pattern: string): string | null {
  const everyCharacter = pattern.startsWith('(?s)');
  for (let at = everyCharacter ? 4 : 0; at < pattern.length; ) {
    piece.lastIndex = at;
    const found = piece.exec(pattern)?.[0];
    if (found === undefined)
      return `stores read ${JSON.stringify(pattern.slice(at, at + 6))} in different ways: use characters, [a-z], ( ), |, *, +, ? and {1,2} only, and toLower() for letters of both cases`;
    if (found.startsWith('.') && !everyCharacter)
      return 'a point leaves out other line breaks in other stores: begin it with (?s)';
    at += found.length;
  }
  return null;
}
