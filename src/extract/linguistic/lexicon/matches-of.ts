/**
 * All matches of a global pattern in a text, as `text.matchAll(pattern)` finds them. That compiles a copy of the pattern at
 * each call, which costs more than the search where many large patterns take turns on short texts; this does not.
 * @param pattern Has the flags `g` and `u`.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (;;) {
    const match = pattern.exec(text);
    if (match === null) return found;
    found.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xff_ff ? 2 : 1;
  }
}
