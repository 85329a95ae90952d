import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairBrackets, tokenizeCypher } from '../../src/cypher/cypher-tokens.ts';

const texts = (query: string): string[] => tokenizeCypher(query).map((token) => token.text);

describe('tokenizeCypher', () => {
  it.each([
    [
      'MATCH (n:`a``b`) WHERE n.x >= $p',
      ['MATCH', '(', 'n', ':', '`a``b`', ')', 'WHERE', 'n', '.', 'x', '>=', '$p'],
    ],
    ["RETURN 'it\\'s', \"a'b\"", ['RETURN', "'it\\'s'", ',', '"a\'b"']],
    ['// all\nRETURN /* one */ 1 // end', ['RETURN', '1']],
    ["RETURN '// no comment' /* 'no string */", ['RETURN', "'// no comment'"]],
    ['-[:R*1..3]->', ['-', '[', ':', 'R', '*', '1', '..', '3', ']', '-', '>']],
    ['1.5 .5 1e-3 0x1F', ['1.5', '.5', '1e-3', '0x1F']],
    ['größe $`a b` $1', ['größe', '$`a b`', '$1']],
  ])('splits %s', (query, expected) => {
    expect(texts(query)).toEqual(expected);
  });

  it.each([
    ["RETURN 'open", 'string is opened'],
    ['RETURN `open', 'backtick'],
    ['RETURN /* open', 'comment'],
    ['RETURN \u0000', 'unexpected character'],
    ['RETURN \\u0031', 'unexpected character'],
    ["RETURN '\\u0027; CREATE (n) //'", 'read differently'],
    ["RETURN '\\\\u005c'", 'read differently'],
  ])('refuses %s', (query, reason) => {
    expect(() => tokenizeCypher(query)).toThrow(reason);
  });

  it('keeps every string and name whole, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const string = `'${text.replace(/[\\']/g, '\\$&').replaceAll('\\\\u', '\\\\ u')}'`;
        const name = `\`${text.replaceAll('`', '``').replaceAll('\\', '')}\``;
        expect(texts(`${string} ${name}`)).toEqual([string, name]);
      }),
    );
  });

  it('covers all but white space and comments', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('MATCH', '(', ')', "'a'", '`b`', '$c', '1.5', '->', '..')),
        (parts) => {
          const query = parts.join(' ');
          const rest = [...query];
          for (const token of tokenizeCypher(query)) rest.fill(' ', token.start, token.end);
          expect(rest.join('').trim()).toBe('');
        },
      ),
    );
  });
});

describe('pairBrackets', () => {
  it('finds partners across kinds', () => {
    expect(pairBrackets(tokenizeCypher('({[]})'))).toEqual([5, 4, 3, 2, 1, 0]);
  });
  it.each(['(', ')', '(]', '{(})'])('refuses %s', (query) => {
    expect(() => pairBrackets(tokenizeCypher(query))).toThrow('has no partner');
  });
});
