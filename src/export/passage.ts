import type { Passage } from './graph-exporter.ts';

/** Code units of the text before and after a quote that are told with it. */
const around = 32;

/**
 * A quote's place in a text.
 * @param start In UTF-16 code units.
 * @param end Exclusive.
 */
export function passageOf(text: string, start: number, end: number): Passage {
  const points = codePoints(text, 0, start);
  return {
    start: points,
    end: points + codePoints(text, start, end),
    around: {
      before: text.slice(whole(text, start - around), start),
      after: text.slice(end, whole(text, end + around)),
    },
  };
}

/** A position that does not tear a surrogate pair apart. */
function whole(text: string, position: number): number {
  const at = Math.max(position, 0);
  return isPair(text, at - 1) ? at + 1 : at;
}

function codePoints(text: string, start: number, end: number): number {
  let count = end - start;
  for (let at = start; at + 1 < end; at++) if (isPair(text, at)) count -= 1;
  return count;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
