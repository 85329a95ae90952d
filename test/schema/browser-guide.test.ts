import { expect, it } from 'vitest';
import { edgePropertyTypes } from '../../src/graph/schema.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { readGuide } from '../browser/guide.ts';
import { parseGrass } from './parse-grass.ts';
import { readSchemaFile } from './schema-file.ts';

const guide = readGuide();
const ontology = await loadOntology();
const rules = parseGrass(readSchemaFile('browser-style.grass'));

it('has slides with a heading each', () => {
  expect(guide.slides.length).toBeGreaterThan(8);
  expect(guide.slides).not.toContain('');
  expect(new Set(guide.slides).size).toBe(guide.slides.length);
});

it('explains every kind, and the colours of the style', () => {
  const labels = guide.legend
    .map(({ selector }) => selector)
    .filter((selector) => selector.startsWith('node.'));
  expect(labels).toEqual(
    [...Object.keys(ontology.kinds), 'Claim', 'Document'].map((label) => `node.${label}`),
  );
  for (const { selector, style } of guide.legend) {
    expect(style, selector).toContain(rules.get(selector)?.color);
    const isNode = selector.startsWith('node.');
    expect(style, selector).toContain(
      isNode
        ? `color: ${rules.get(selector)?.['text-color-internal']}`
        : rules.get(selector)?.['shaft-width'],
    );
  }
});

it('shows captions as the style makes them', () => {
  const captions = guide.code.flatMap((code) => {
    const [, type] = /^[a-z, ]*\b([A-Z][A-Z_]+) · \d+$/.exec(code) ?? [];
    return type === undefined ? [] : [type];
  });
  expect(captions.length).toBeGreaterThan(4);
  for (const type of captions) {
    expect(Object.keys(ontology.types)).toContain(type);
    expect(rules.get(`relationship.${type}`)?.caption).toBe(`{caveat} ${type} · {sources}`);
  }
  expect(edgePropertyTypes(captions[0]!)).toHaveProperty('caveat');
});

it('names only types of the ontology or the graph', () => {
  const known = new Set([...rules.keys()].map((selector) => selector.split('.')[1]));
  const named = guide.queries.flatMap(
    ({ text }) => text.match(/(?<![\w'])[A-Z]+(?:_[A-Z]+)*(?=[\]|'*)])/g) ?? [],
  );
  expect(named.length).toBeGreaterThan(10);
  for (const type of named) expect([...known]).toContain(type);
});

it('only reads', () => {
  for (const { text } of guide.queries) {
    expect(text).not.toMatch(/\b(CREATE|MERGE|DELETE|SET|REMOVE|CALL|LOAD)\b/i);
  }
});
