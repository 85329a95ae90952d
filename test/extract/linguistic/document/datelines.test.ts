import { describe, expect, it } from 'vitest';
import { placesOfDateline } from '../../../../src/extract/linguistic/document/datelines.ts';
import { createLinguisticExtractor } from '../../../../src/extract/linguistic/linguistic-extractor.ts';
import { createAnalyzer, loadLanguageModel } from '../../../../src/language/index.ts';
import { loadOntology } from '../../../../src/ontology/load-ontology.ts';

describe('placesOfDateline', () => {
  it.each([
    ['OSTHAVEN and PORT ZENDA, March 9 (NPA) -', ['OSTHAVEN', 'PORT ZENDA']],
    ['OSTHAVEN, Norland (AP) —', ['OSTHAVEN', 'Norland']],
    ['STRELSAU/ZENDA, 9 March -', ['STRELSAU', 'ZENDA']],
    ['Osthaven —', ['Osthaven']],
    ['CAIRO-21 July 2022:', ['CAIRO']],
    ['Monday, March 9, 2026', []],
    ['Published: 9 March 2026, 10:30 GMT', []],
    ['March 9, 2026', []],
    ['(CNN) —', []],
  ])('reads the places of %s', (text, expected) => {
    const found = placesOfDateline(text, { kind: 'dateline', start: 0, end: text.length });
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

it('names the place of a dateline, but makes no claim of it and no actor of its agency', async () => {
  const extractor = createLinguisticExtractor({
    analyzer: createAnalyzer(loadLanguageModel()),
    ontology: await loadOntology(),
  });
  const dateline = 'SEOUL, South Korea (Reuters) -';
  const sentence = 'Russia agreed to send rice to North Korea.';
  const extraction = await extractor.extract({
    id: 'a',
    authors: [],
    language: 'en',
    text: `${dateline} ${sentence}`,
    blocks: [
      { kind: 'dateline', start: 0, end: dateline.length },
      { kind: 'paragraph', start: dateline.length + 1, end: dateline.length + 1 + sentence.length },
    ],
  });
  const names = extraction.entities.map(({ name }) => name.toLowerCase());
  expect(names).toContain('seoul');
  expect(names).toContain('south korea');
  expect(names).not.toContain('reuters');
  expect(
    extraction.claims.filter(({ basis, evidence }) => basis === 'stated' && evidence.start < dateline.length),
  ).toEqual([]);
});
