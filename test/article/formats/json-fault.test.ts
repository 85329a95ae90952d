import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../src/article/formats/json-fault.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonFault', () => {
  it('finds none in JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (json, indent) => {
        expect(findJsonFault(JSON.stringify(JSON.parse(json), null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with the parser on what is JSON, one character changed or not', () => {
    const changed = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom(
          '',
          '"',
          ',',
          ':',
          '{',
          '}',
          '[',
          ']',
          '\\',
          '0',
          '-',
          '.',
          'e',
          't',
          ' ',
          '\n',
          '\u0001',
        ),
      )
      .map(
        ([json, at, character]) =>
          json.slice(0, at % (json.length + 1)) + character + json.slice((at % (json.length + 1)) + 1),
      );
    fc.assert(
      fc.property(changed, (text) => {
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a long string without exhausting the stack', () => {
    const long = JSON.stringify('a\n'.repeat(3_000_000));
    expect(findJsonFault(`${long}x`)?.offset).toBe(long.length);
  });
});
