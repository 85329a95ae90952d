import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nameLiteral,
  numberLiteral,
  propertiesLiteral,
  stringLiteral,
  valueLiteral,
} from '../../../src/export/neo4j/cypher-literals.ts';
import { fileTexts } from '../support/schema-graphs.ts';

const texts = fc.oneof(
  fc.constantFrom(...fileTexts),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('\\', 'u', '0', '4', '1', "'", '\n', '\u0000'), { maxLength: 12 })
    .map((parts) => parts.join('')),
);

const short: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const unescaped = (body: string): string =>
  body.replace(/\\(.)/gsu, (_, letter: string) => short[letter] ?? letter);
const decoded = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));

/** Reads a string as a parser does that decodes \uXXXX everywhere before it looks at anything else. */
function readEverywhere(literal: string): string {
  return unescaped(literal.slice(1, -1).replace(/\\u([0-9A-F]{4})/g, (_, digits: string) => decoded(digits)));
}

/** Reads a string as a parser does for which an escaped backslash does not begin \uXXXX. */
function readInOrder(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9A-F]{4})|(.))/gsu, (_, digits: string | undefined, letter: string) =>
      digits === undefined ? (short[letter] ?? letter) : decoded(digits),
    );
}

describe('stringLiteral', () => {
  it('gives every text on one line, the same to every reader', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const literal = stringLiteral(text);
        expect(literal).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(readInOrder(literal)).toBe(text);
        expect(readEverywhere(literal)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows what cannot be seen', () => {
    expect(stringLiteral('it\'s\t"a\\b"\n\u0000\u202e\ufeff é 😀')).toBe(
      String.raw`'it\'s\t"a\\b"\n\u0000\u202E\uFEFF é 😀'`,
    );
    expect(stringLiteral('\\u0041')).toBe(String.raw`'\\\u00750041'`);
  });
});

describe('nameLiteral', () => {
  it('keeps backticks, backslashes and line breaks', () => {
    expect(nameLiteral('a`b')).toBe('`a``b`');
    expect(nameLiteral('a\\u0041\n')).toBe('`a\\u005Cu0041\\u000A`');
  });
});

describe('numberLiteral', () => {
  it.each([
    [1, undefined, '1'],
    [-9007199254740991, 'integer', '-9007199254740991'],
    [1, 'float', '1.0'],
    [-0, 'float', '-0.0'],
    [0.1, undefined, '0.1'],
    [1e21, undefined, '1e21'],
    [5e-324, 'float', '5e-324'],
    [2 ** 53, undefined, '9007199254740992.0'],
  ] as const)('writes %s of type %s as %s', (value, type, literal) => {
    expect(numberLiteral(value, type)).toBe(literal);
  });
});

describe('propertiesLiteral', () => {
  it('orders properties by name and knows their types', () => {
    const properties = { name: "O'Neil", confidence: 1, start: 2, current: true, aliases: ['', 'x'] };
    expect(propertiesLiteral(properties, { confidence: 'float' })).toBe(
      "{`aliases`: ['', 'x'], `confidence`: 1.0, `current`: true, `name`: 'O\\'Neil', `start`: 2}",
    );
    expect(valueLiteral([])).toBe('[]');
  });
});
