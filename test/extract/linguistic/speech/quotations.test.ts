import { describe, expect, it } from 'vitest';
import { quotationsIn, trimContent } from '../../../../src/extract/linguistic/speech/quotations.ts';

/** The words that are left of `part`, a stretch of `text`. */
function trimmed(text: string, part: string): string {
  const start = text.indexOf(part);
  const quotations = quotationsIn(text, 0, text.length);
  return text.slice(...trimContent(text, [start, start + part.length], quotations));
}

describe('a content', () => {
  it.each([
    ['without its final stop', 'Beck said the port was open.', 'the port was open.', 'the port was open'],
    ['with its quotation marks', 'Beck said it was "open."', 'it was "open', 'it was "open."'],
    ['without a mark that opens what follows', 'It cited the port: "We', 'the port: "', 'the port'],
    ['without a joint', 'Beck said it was open, but', 'it was open, but', 'it was open'],
    ['with the stop of an abbreviation', 'Beck said it left the U.S. port', 'left the U.S.', 'left the U.S.'],
  ])('is kept %s', (_, text, part, expected) => {
    expect(trimmed(text, part)).toBe(expected);
  });
});
