import { describe, expect, it } from 'vitest';
import { parseBenchmark } from '../../../src/evaluation/claims/parse-benchmark.ts';

const about = { family: 'denials', set: 'traps', file: 'traps/denials.yaml' };
const source = `about: Acts that are denied.
documents:
  - id: d1
    title: "Norland: no talks"
    published: 2025-03-04
    text: >-
      Norland denied that it
      had met Sudria.
    must:
      - { type: REJECT, subject: Norland, quote: "denied that it had met" }
      - anyOf:
          - { type: CONSULT, polarity: negated }
          - { type: REJECT, content: CONSULT }
    mustNot:
      - { type: CONSULT, polarity: affirmed }
`;

describe('parseBenchmark', () => {
  it('makes gold documents, with the headline before the text', () => {
    expect(parseBenchmark(source, about)).toMatchObject([
      {
        id: 'd1',
        source: 'traps',
        family: 'denials',
        layers: ['claims'],
        title: 'Norland: no talks',
        published: '2025-03-04',
        text: 'Norland: no talks\n\nNorland denied that it had met Sudria.',
        expect: {
          must: [
            { type: ['REJECT'], subject: ['Norland'], quote: 'denied that it had met' },
            {
              anyOf: [
                { type: ['CONSULT'], polarity: ['negated'] },
                { type: ['REJECT'], content: ['CONSULT'] },
              ],
            },
          ],
          mustNot: [{ type: ['CONSULT'], polarity: ['affirmed'] }],
        },
      },
    ]);
  });

  it.each([
    [
      'a quote that is not in the text',
      ['denied that it had', 'said that it had'],
      /:10: .*must\.0\.quote: .*not in/,
    ],
    ['an unknown polarity', ['polarity: negated', 'polarity: not'], /:12: .*polarity.*"affirmed"\|"negated"/],
    ['an unknown field', ['content: CONSULT', 'kontent: CONSULT'], /:13: .*"kontent"/],
    [
      'a type that is none',
      ['type: CONSULT, polarity: affirmed', 'type: consult'],
      /:15: .*no name of a claim type/,
    ],
    ['a date that is none', ['2025-03-04', 'yesterday'], /:5: documents\.0\.published: neither a day/],
    ['YAML that is none', ['- id: d1', '- id: [d1'], /traps\/denials\.yaml:\d+: /],
    ['one reading alone', ['          - { type: REJECT, content: CONSULT }\n', ''], /:11: .*anyOf/],
    ['fields beside readings', ['- anyOf:', '- type: AGREE\n        anyOf:'], /:11: .*"anyOf" stands alone/],
    ['no document', [source.slice(source.indexOf('documents:')), 'documents: []\n'], /:2: documents: /],
  ])('names file, line and reason: %s', (_, [from, to], message) => {
    const broken = source.replace(from as string, to as string);
    expect(broken).not.toBe(source);
    expect(() => parseBenchmark(broken, about)).toThrow(message);
  });

  it('wants something to be expected of each text', () => {
    const empty = source.slice(0, source.indexOf('    must:'));
    expect(() => parseBenchmark(empty, about)).toThrow(
      /traps\/denials\.yaml:3: documents\.0: nothing is expected/,
    );
  });
});
