import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkExtraction, faultsOf } from '../../src/extract/check-extraction.ts';
import type { Claim } from '../../src/model/extraction.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { extractText } from '../support/extract-text.ts';

const ontology = await loadOntology();
const good = await extractText('French President Anna Keller accused Russia of spying on Siemens.');
const changed = (change: Partial<Claim>) => ({
  ...good,
  claims: good.claims.map((claim, at) => (at === 0 ? { ...claim, ...change } : claim)),
});

describe('checkExtraction', () => {
  it('accepts what the extractor makes, also after a round through JSON', () => {
    expect(good.claims.length).toBeGreaterThan(0);
    expect(checkExtraction(JSON.parse(JSON.stringify(good)), ontology, 'test')).toEqual(good);
  });

  it.each<[string, Partial<Claim>, RegExp]>([
    [
      'a quote that is not the text',
      { evidence: { start: 0, end: 6, quote: 'German' } },
      /quote is not the text/,
    ],
    [
      'evidence outside the text',
      { evidence: { start: 0, end: 9999, quote: good.text } },
      /quote is not the text/,
    ],
    ['an unknown subject', { subject: 'e99' }, /unknown entity e99/],
    ['an unknown premise', { premises: ['c99'] }, /unknown premise c99/],
    ['an unknown type', { type: 'DANCES_WITH' }, /no such type/],
    ['a named voice without a speaker', { voice: 'named', speaker: null }, /needs a speaker/],
    ['a number that is no whole one', { attributes: { killed: 1.5 } }, /killed is not of type integer/],
    [
      'a word in the place of a list',
      { attributes: { contexts: 'legal' } },
      /contexts is not of type strings/,
    ],
    ['an unknown claim that it retells', { retells: 'c99' }, /retells the unknown claim c99/],
    ['an empty span', { subjectSpan: [3, 3] }, /span lies outside/],
  ])('names %s', (_, change, message) => {
    expect(() => checkExtraction(changed(change), ontology, 'a.json')).toThrow(message);
  });

  it('names a subject that the type does not allow', () => {
    const leads = good.claims.find(({ type }) => type === 'LEADS') as Claim;
    const reversed = {
      ...good,
      claims: [{ ...leads, subject: leads.object as string, object: leads.subject, premises: [] }],
    };
    expect(faultsOf(reversed, ontology).join()).toMatch(/a Country cannot be its subject/);
  });

  it('names a field of the wrong form', () => {
    expect(() => checkExtraction({ ...good, entities: [{}] }, ontology, 'a.json')).toThrow(
      /^a\.json: entities\.0\.id/,
    );
  });
});

describe('the linguistic extractor', () => {
  it('holds its invariants on any text', async () => {
    const words = fc.constantFrom(
      'Russia',
      "Norway's",
      'President',
      'Anna Keller',
      'said',
      'that',
      'accused',
      'of',
      'the',
      'National Assembly',
      'met',
      'will',
      'not',
      'deny',
      '“',
      '”',
      '"',
      '.',
      ',',
      '(NATO)',
      'his',
      'brother',
      'on Tuesday',
      '李',
      '😀',
      '\u200f',
      '`',
      "'; DROP",
      '-',
      '\n',
      'MATCH (n)',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 60 }), async (parts) => {
        const extraction = await extractText(parts.join(' '), { published: '2026-03-10' });
        expect(faultsOf(extraction, ontology)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the same result whatever it read before', async () => {
    const again = await extractText(good.text);
    expect(again).toEqual(good);
  });

  it('reads nothing out of boilerplate and credits', async () => {
    const text = 'Russia attacked Ukraine.\nPhoto: Anna Keller, Siemens accused Japan.';
    const { claims, entities } = await extractText(text, {
      blocks: [
        { kind: 'paragraph', start: 0, end: 24 },
        { kind: 'credit', start: 25, end: text.length },
      ],
    });
    expect(entities.map(({ name }) => name)).toEqual(['Russia', 'Ukraine']);
    expect(claims.map(({ type }) => type)).toEqual(['ASSAULT']);
  });
});
