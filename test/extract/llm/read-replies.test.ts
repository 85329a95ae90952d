import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExtraction } from '../../../src/extract/check-extraction.ts';
import { passagesOf } from '../../../src/extract/llm/passages.ts';
import { readReplies } from '../../../src/extract/llm/read-replies.ts';
import type { Reply } from '../../../src/extract/llm/reply-schema.ts';
import type { Article } from '../../../src/model/article.ts';
import { loadOntology } from '../../../src/ontology/load-ontology.ts';
import { claim, entity } from './replies.ts';

const ontology = await loadOntology();

function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: { length } }) => ({
    kind: 'paragraph' as const,
    start: index,
    end: index + length,
  }));
  return { id: 'a', authors: [], language: 'en', published: '2026-03-04', text, blocks };
}

function read(text: string, reply: Reply, longest = 10_000) {
  const article = articleOf(text);
  const replies = passagesOf(article, longest).map((passage) => ({ passage, reply }));
  const { extraction, rejections } = readReplies(article, replies, ontology);
  checkExtraction({ ...extraction, extractor: { name: 'llm', version: '1' } }, ontology, 'a');
  return { extraction, rejections };
}

const text = `Kenya\u2019s president, William Ruto, met Yoweri Museveni in Nairobi on Monday.
\u201cWe did not  discuss the border,\u201d he told reporters. The Kenyan leader left.`;
const people = [
  entity('e1', 'Person', 'William Ruto', { names: ['William Ruto', 'Ruto'], country: 'KE' }),
  entity('e2', 'Person', 'Yoweri Museveni'),
  entity('e3', 'Country', 'Kenya', { adjectives: ['Kenyan'], country: 'KE' }),
  entity('e4', 'Place', 'Nairobi'),
];

describe('what a model says', () => {
  it('becomes an extraction of what the text bears out', () => {
    const { extraction, rejections } = read(text, {
      entities: people,
      claims: [
        claim(
          'CONSULT',
          'e1',
          'e2',
          "Kenya's president, William Ruto, met Yoweri Museveni in Nairobi on Monday",
          {
            place: 'e4',
            time: { start: '2026-03-02', end: '2026-03-02', precision: 'day', words: 'on Monday' },
          },
        ),
        claim('LEADS', 'e1', 'e3', "Kenya's president, William Ruto", {
          attributes: { office: 'president', status: null },
        }),
      ],
    });
    expect(rejections).toEqual([]);
    expect(extraction.entities).toEqual([
      { id: 'e1', kind: 'Country', name: 'Kenya', aliases: [], attributes: { iso: 'KE' } },
      { id: 'e2', kind: 'Person', name: 'William Ruto', aliases: [], attributes: { country: 'KE' } },
      { id: 'e3', kind: 'Person', name: 'Yoweri Museveni', aliases: [], attributes: {} },
      { id: 'e4', kind: 'Place', name: 'Nairobi', aliases: [], attributes: {} },
    ]);
    expect(extraction.mentions.map(({ start, end, ...rest }) => [text.slice(start, end), rest])).toEqual([
      ['Kenya', { entity: 'e1', form: 'name' }],
      ['William Ruto', { entity: 'e2', form: 'name' }],
      ['Yoweri Museveni', { entity: 'e3', form: 'name' }],
      ['Nairobi', { entity: 'e4', form: 'name' }],
      ['Kenyan', { entity: 'e1', form: 'name', adjective: true }],
    ]);
    const [leads, met] = extraction.claims;
    expect(leads).toMatchObject({
      id: 'c1',
      type: 'LEADS',
      subject: 'e2',
      object: 'e1',
      attributes: { office: 'president' },
    });
    expect(leads!.attributes).not.toHaveProperty('status');
    expect(met).toMatchObject({
      id: 'c2',
      type: 'CONSULT',
      place: 'e4',
      basis: 'stated',
      rule: 'llm',
      confidence: null,
    });
    expect(met!.evidence.quote).toBe(
      'Kenya\u2019s president, William Ruto, met Yoweri Museveni in Nairobi on Monday',
    );
    expect(met!.time).toEqual({
      start: '2026-03-02',
      end: '2026-03-02',
      precision: 'day',
      text: 'on Monday',
    });
    expect(text.slice(...met!.subjectSpan!)).toBe('William Ruto');
  });

  it('may have other quotation marks, dashes and white space than the text', () => {
    const { extraction } = read(text, {
      entities: people,
      claims: [
        claim('CONSULT', 'e1', null, '"We did not discuss the border," he told reporters', {
          polarity: 'negated',
          voice: 'named',
          speakers: ['e1'],
          subjectWords: 'he',
        }),
      ],
    });
    const [one] = extraction.claims;
    expect(one!.evidence.quote).toBe('\u201cWe did not  discuss the border,\u201d he told reporters');
    expect(one).toMatchObject({ speaker: 'e2', chain: ['e2'], polarity: 'negated' });
    expect(
      extraction.mentions.some(
        ({ form, start, end }) => form === 'pronoun' && text.slice(start, end) === 'he',
      ),
    ).toBe(true);
  });

  const met = 'William Ruto, met Yoweri Museveni';
  it.each([
    [
      'a quote that is not there',
      claim('CONSULT', 'e1', 'e2', 'Ruto embraced Museveni'),
      'the quote is not in the text',
    ],
    [
      'an entity that is not listed',
      claim('CONSULT', 'e1', 'e9', met),
      'it names an entity that was not taken or not listed',
    ],
    [
      'an entity that is not in the text',
      claim('CONSULT', 'e1', 'e5', met),
      'it names an entity that was not taken or not listed',
    ],
    ['kinds that do not fit', claim('LEADS', 'e3', 'e1', met), 'kinds that its type does not allow'],
    ['no object', claim('LEADS', 'e1', null, met), 'it has no object, and its type needs one'],
    ['one twice', claim('CONSULT', 'e1', 'e1', met), 'subject and object are one'],
    [
      'a voice without speakers',
      claim('CONSULT', 'e1', 'e2', met, { voice: 'named' }),
      'voice and speakers do not agree',
    ],
    [
      'speakers without a voice',
      claim('CONSULT', 'e1', 'e2', met, { speakers: ['e1'] }),
      'voice and speakers do not agree',
    ],
  ])('is rejected with %s', (_, said, reason) => {
    const { extraction, rejections } = read(text, {
      entities: [...people, entity('e5', 'Person', 'Paul Kagame')],
      claims: [said],
    });
    expect(extraction.claims).toEqual([]);
    expect(rejections).toContainEqual({ reason, part: 'claim', said: said.quote });
    expect(rejections).toContainEqual({
      reason: 'the entity is not in the text',
      part: 'entity',
      said: 'Paul Kagame',
    });
  });

  it.each([
    [
      'the words of the time are not in the text',
      { start: '2026-03-03', end: '2026-03-03', words: 'on Tuesday' },
    ],
    ['the time is no stretch of days', { start: '2026-03-03', end: '2026-03-02', words: 'on Monday' }],
    ['the time is no stretch of days', { start: '2026-02-31', end: '2026-03-02', words: 'on Monday' }],
  ] as const)('keeps a claim without its time where %s', (reason, time) => {
    const { extraction, rejections } = read(text, {
      entities: people,
      claims: [claim('CONSULT', 'e1', 'e2', met, { time: { ...time, precision: 'day' } })],
    });
    expect(extraction.claims).toMatchObject([{ time: null }]);
    expect(rejections).toEqual([{ reason, part: 'time', said: time.words }]);
  });

  it('counts once what it says twice', () => {
    const said = claim('CONSULT', 'e1', 'e2', met);
    const { extraction, rejections } = read(text, { entities: people, claims: [said, said] });
    expect(extraction.claims).toHaveLength(1);
    expect(rejections).toEqual([{ reason: 'said twice', part: 'claim', said: met }]);
  });

  it('takes of the same words those that name both', () => {
    const twice =
      'They met again. William Ruto said so. Later William Ruto said that Yoweri Museveni came: they met again.';
    const { extraction } = read(twice, {
      entities: people.slice(0, 2),
      claims: [claim('CONSULT', 'e1', 'e2', 'William Ruto said that Yoweri Museveni came')],
    });
    expect(extraction.claims[0]!.evidence.start).toBe(twice.indexOf('William Ruto said that'));
  });

  it('does not find a name within a word, nor a shorter one within a longer', () => {
    const { extraction } = read('North Korea spoke. Koreans listened. Korea fell silent.', {
      entities: [entity('e1', 'Country', 'Korea'), entity('e2', 'Country', 'North Korea')],
      claims: [],
    });
    expect(extraction.mentions.map(({ entity: id, start }) => [id, start])).toEqual([
      ['e1', 0],
      ['e2', 37],
    ]);
  });

  it('of several passages is put together by name', () => {
    const { extraction } = read(
      'Aroha Rangi met Li Wei.\nRangi left.',
      { entities: [entity('x', 'Person', 'Aroha Rangi', { names: ['Aroha Rangi', 'Rangi'] })], claims: [] },
      25,
    );
    expect(extraction.entities).toMatchObject([{ name: 'Aroha Rangi', aliases: ['Rangi'] }]);
    expect(extraction.mentions).toHaveLength(2);
  });

  it('marks actors whom the text does not name', () => {
    const { extraction } = read('Two journalists met Li Wei.', {
      entities: [
        entity('e1', 'Group', 'Two journalists', { names: ['journalists'] }),
        entity('e2', 'Group', 'two miners', { names: ['two miners'] }),
      ],
      claims: [],
    });
    expect(extraction.entities).toMatchObject([{ name: 'Two journalists' }]);
  });

  it('never breaks an extraction, whatever it is', () => {
    const some = fc.constantFrom('e1', 'e2', 'e3', 'e4', 'e5', '');
    const words = fc.oneof(
      fc.constantFrom('William Ruto', 'he', 'on Monday', ' ', '\u200b', 'Kenya', 'met', '\u201cWe did not'),
      fc.nat(text.length).chain((at) => fc.nat(40).map((length) => text.slice(at, at + length))),
      fc.string({ unit: 'grapheme' }),
    );
    const said = fc.record({
      entities: fc.array(
        fc.record({
          id: some,
          kind: fc.constantFrom(...Object.keys(ontology.kinds)),
          name: words,
          names: fc.array(words, { maxLength: 3 }),
          adjectives: fc.array(words, { maxLength: 2 }),
          country: fc.constantFrom('KE', 'xx', 'ZZ', null),
        }),
        { maxLength: 6 },
      ),
      claims: fc.array(
        fc.record({
          type: fc.constantFrom(...Object.keys(ontology.types)),
          subject: some,
          subjectWords: fc.option(words),
          object: fc.option(some),
          objectWords: fc.option(words),
          quote: words,
          polarity: fc.constantFrom('affirmed' as const, 'negated' as const),
          modality: fc.constantFrom('actual' as const, 'planned' as const),
          voice: fc.constantFrom('article' as const, 'named' as const),
          speakers: fc.array(some, { maxLength: 2 }),
          place: fc.option(some),
          topic: fc.option(some),
          content: fc.constant(null),
          time: fc.option(
            fc.record({
              start: words,
              end: fc.constantFrom('2026-03-02', '2026'),
              precision: fc.constantFrom('day' as const),
              words,
            }),
          ),
          attributes: fc.record({ office: fc.option(words) }),
        }),
        { maxLength: 6 },
      ),
    });
    fc.assert(fc.property(said, (reply) => void read(text, reply)));
  });
});
