import type { Line } from './lines.ts';

/** No text is wrapped at more characters than this. */
const widest = 140;
const narrowest = 24;

/**
 * Whether each line of a chunk goes on in the next one, as lines do that are broken at a fixed width. A line that had
 * room for the next word was ended on purpose.
 */
export function continuedLines(text: string, chunk: readonly Line[]): boolean[] {
  const inner = chunk.slice(0, -1);
  // A line that was broken off before a small letter is no paragraph, however long the lines are.
  const goesOn = chunk.map((line, index) => {
    const next = chunk[index + 1];
    return (
      next !== undefined &&
      !endsSentence(text, line) &&
      /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
    );
  });
  let width = 0;
  for (const line of chunk) width = Math.max(width, line.end - line.start);
  if (inner.length === 0 || width > widest || width < narrowest) return goesOn;
  const needed = inner.map((line, index) => line.end - line.start + 1 + firstWord(text, chunk[index + 1]));
  const finished = inner.map((line) => endsSentence(text, line));
  const near = needed.filter((length) => length > width * 0.85).length;
  const full = needed.filter((length) => length > width).length;
  const fullAndFinished = needed.filter((length, index) => length > width && finished[index]).length;
  if (near < inner.length * 0.5 || fullAndFinished >= Math.max(1, full) * 0.6) return goesOn;
  return chunk.map((line, index) => {
    const next = chunk[index + 1];
    if (!next) return false;
    const ended = finished[index] === true;
    if (ended && indent(text, next) > Math.max(2, indent(text, line))) return false;
    if (goesOn[index] || (needed[index] as number) > width) return true;
    return !ended && line.end - line.start >= width * 0.6;
  });
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?:;]["”’')\]]?$/.test(text.slice(Math.max(line.start, line.end - 3), line.end));
}

function firstWord(text: string, line: Line | undefined): number {
  if (!line) return 0;
  const head = text.slice(line.start, Math.min(line.end, line.start + widest));
  const space = head.search(/\s/);
  return space < 0 ? head.length : space;
}

/** The blanks before a line. */
function indent(text: string, line: Line): number {
  let from = line.start;
  while (from > 0 && line.start - from < widest && /[ \t\u00a0]/.test(text.charAt(from - 1))) from--;
  return line.start - from;
}
