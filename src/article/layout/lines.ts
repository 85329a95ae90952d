/** A line without its line break, as offsets into the text. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** Every line of a text that is not blank, trimmed; null stands for one or more blank lines between two of them. */
export function* splitLines(text: string): Generator<Line | null> {
  const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
  let from = 0;
  let blank = false;
  let any = false;
  while (from <= text.length) {
    const match = lineBreak.exec(text);
    const to = match ? match.index : text.length;
    const line = trimSpan(text, from, to);
    if (line === null) {
      blank = true;
    } else {
      if (blank && any) yield null;
      yield line;
      any = true;
      blank = false;
    }
    if (!match) return;
    from = match.index + match[0].length;
  }
}

/** The part of a span between its outer white space; null if there is nothing else in it. */
export function trimSpan(text: string, start: number, end: number): Line | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}

/** The same characters as `\s`. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}
