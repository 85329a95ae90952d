import { visible } from '../../index.ts';

/** Text from articles, file names and errors, made harmless for a terminal; its line breaks stay. */
export function safeText(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** Text in one line: runs of white space become one space, and what a terminal might act on becomes an escape. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}

/** A number and its noun: `1 article`, `1,204 articles`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** A number with commas between thousands. */
export function formatNumber(number: number): string {
  return number.toLocaleString('en-US');
}

/** Breaks a line between words; every line begins with the indent. A word that is too long keeps a line to itself. */
export function wrapText(text: string, width: number, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((each) => indent + each).join('\n');
}

/** Lays items out in columns, down and then across, as many as the width takes. */
export function formatColumns(items: readonly string[], width: number, indent: string): string {
  if (items.length === 0) return '';
  const gap = 4;
  const widest = Math.max(...items.map((item) => item.length));
  const columns = Math.max(1, Math.floor((width - indent.length + gap) / (widest + gap)));
  const rows = Math.ceil(items.length / columns);
  return Array.from({ length: rows }, (_, row) => {
    const cells = items.filter((_, index) => index % rows === row);
    return (indent + cells.map((cell) => cell.padEnd(widest + gap)).join('')).trimEnd();
  }).join('\n');
}

/** Counts by name as `Person 151`, aligned, the largest first. */
export function countItems(counts: Readonly<Record<string, number>>): string[] {
  const entries = Object.entries(counts).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const nameWidth = Math.max(0, ...entries.map(([name]) => name.length));
  const numberWidth = Math.max(0, ...entries.map(([, count]) => formatNumber(count).length));
  return entries.map(
    ([name, count]) => `${visible(name).padEnd(nameWidth)}  ${formatNumber(count).padStart(numberWidth)}`,
  );
}

/** The sum of counts. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
