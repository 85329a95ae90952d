/** What XML 1.0 cannot hold, not even as a reference, or discourages: control characters, halves of pairs, two that are none. */
const impossible = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;
/** What looks like the escape of such a character. */
const escapeLike = /_(?=x[0-9A-F]{4}_)/g;

/** Characters with a meaning in XML, and white space that a reader would turn into spaces. */
const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
  // A line break to readers of XML 1.1.
  '\u2028': '&#8232;',
};

/**
 * A text as the value of an attribute in XML, in quotes. A character that XML cannot hold becomes `_x0007_`, as in files of
 * spreadsheets, and what looks like such an escape becomes `_x005F_x0007_`, so that no two texts become one.
 */
export function xmlValue(text: string): string {
  const held = text.replace(escapeLike, '_x005F_').replace(impossible, escapeOf);
  return `"${held.replace(/[&<>"\t\n\r\u2028]/g, (character) => references[character]!)}"`;
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
