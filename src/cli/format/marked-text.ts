import type { Mark } from '../../index.ts';
import type { Output } from '../output.ts';

/** A stretch of a line and its label. */
interface Label {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/**
 * A sentence broken into lines, with the stretches that matter underlined and labelled below each.
 * @param text All of the article.
 * @param start Where the sentence starts.
 */
export function formatMarkedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marks: readonly Mark[],
  { colors, width }: Pick<Output, 'colors' | 'width'>,
  indent: string,
): string {
  const lines: string[] = [];
  for (const [from, to] of linesOf(text, start, end, width - indent.length)) {
    // One column a UTF-16 unit; white space and control characters become blanks, so that the columns stay.
    lines.push(indent + text.slice(from, to).replace(/[\s\p{C}]/gu, ' '));
    const labels = joined(
      marks
        .filter((mark) => mark.start < to && mark.end > from)
        .map((mark) => ({
          from: Math.max(mark.start, from) - from,
          to: Math.min(mark.end, to) - from,
          label: mark.role,
        })),
    );
    if (labels.length === 0) continue;
    const under = Array.from({ length: to - from }, () => ' ');
    for (const label of labels) under.fill('─', label.from, label.to);
    lines.push(indent + colors.cyan(under.join('').trimEnd()));
    for (const row of rowsOf(labels)) lines.push(indent + colors.dim(row));
  }
  return lines.join('\n');
}

/** Where the lines of a stretch of text start and end, broken between words. */
function linesOf(text: string, start: number, end: number, width: number): [from: number, to: number][] {
  const lines: [number, number][] = [];
  let from = start;
  while (from < end) {
    let to = end;
    if (end - from > width) {
      const blank = text.slice(from, from + width + 1).search(/\s(?=\S*$)/u);
      to = blank > 0 ? from + blank : from + width;
    }
    lines.push([from, to]);
    from = to;
    while (from < end && /\s/u.test(text[from] as string)) from += 1;
  }
  return lines;
}

/** Labels of the same stretch as one. */
function joined(labels: readonly Label[]): Label[] {
  const found = new Map<string, Label>();
  for (const label of labels) {
    const key = `${label.from} ${label.to}`;
    const before = found.get(key);
    found.set(key, before === undefined ? label : { ...label, label: `${before.label}, ${label.label}` });
  }
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Labels in as few rows as keep them apart. */
function rowsOf(labels: readonly Label[]): string[] {
  const rows: string[] = [];
  for (const { from, label } of labels) {
    const at = rows.findIndex((row) => row.length === 0 || row.length < from);
    const row = at === -1 ? rows.push('') - 1 : at;
    rows[row] = `${(rows[row] as string).padEnd(from)}${label}`;
  }
  return rows;
}
