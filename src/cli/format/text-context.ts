import type { Output } from '../output.ts';
import { oneLine } from './text.ts';

const reach = 50;

/** A stretch of a text with a few words around it, in one line. */
export function formatContext(
  text: string,
  span: readonly [number, number] | null,
  { colors }: Pick<Output, 'colors'>,
): string {
  if (span === null) return '';
  const [start, end] = span;
  const from = Math.max(0, start - reach);
  const to = Math.min(text.length, end + reach);
  const before = text.slice(from, start).replace(from > 0 ? /^\S*/ : /^/, '');
  const after = text.slice(end, to).replace(to < text.length ? /\S*$/ : /$/, '');
  const marks = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const inside = `${spaceBefore(before)}[${colors.bold(oneLine(text.slice(start, end)))}]${spaceAfter(after)}`;
  return `${marks[0]}${oneLine(before)}${inside}${oneLine(after)}${marks[1]}`;
}

function spaceBefore(text: string): string {
  return /\s$/.test(text) ? ' ' : '';
}

function spaceAfter(text: string): string {
  return /^\s/.test(text) ? ' ' : '';
}
