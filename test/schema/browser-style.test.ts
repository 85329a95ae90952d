import { describe, expect, it } from 'vitest';
import { browserStyle } from '../../scripts/schema/browser-style.ts';
import { formatGrass } from '../../scripts/schema/grass.ts';
import { edgePropertyTypes, fixedEdgeProperties, nodePropertyTypes } from '../../src/graph/schema.ts';
import { type Colour, contrast, darken, textOn } from '../../src/ontology/colour.ts';
import { parseOntology } from '../../src/ontology/load-ontology.ts';
import { parseGrass } from './parse-grass.ts';
import { readSchemaFile } from './schema-file.ts';

const source = readSchemaFile('ontology.yaml');
const ontology = parseOntology(source, 'ontology.yaml');
const text = browserStyle(ontology);
const rules = parseGrass(text);

describe('the style for Neo4j Browser', () => {
  it('is read by Browser as it was meant', () => {
    const written = [...text.matchAll(/^(\S+) \{$/gm)].map(([, selector]) => selector);
    expect([...rules.keys()]).toEqual(written);
    const properties = [...rules.values()].reduce((sum, rule) => sum + Object.keys(rule).length, 0);
    expect(properties).toBe(text.match(/^ {2}[a-z-]+: .*;$/gm)?.length);
  });

  it('has a rule for every kind, in the colour of the ontology', () => {
    for (const [kind, { colour }] of Object.entries(ontology.kinds)) {
      expect(rules.get(`node.${kind}`)?.color).toBe(colour);
    }
  });

  it('has a rule for every type of edge', () => {
    for (const type of [...Object.keys(ontology.types), ...Object.keys(fixedEdgeProperties)]) {
      expect(rules.has(`relationship.${type}`), type).toBe(true);
    }
  });

  it('draws captions that can be read', () => {
    for (const [selector, rule] of rules) {
      const ratio = contrast(rule.color as Colour, rule['text-color-internal'] as Colour);
      expect(ratio, selector).toBeGreaterThan(4.5);
    }
  });

  it('shows only properties that the graph has', () => {
    for (const [selector, { caption = '' }] of rules) {
      const [tag, name = ''] = selector.split('.');
      const types = tag === 'node' ? nodePropertyTypes(name) : edgePropertyTypes(name);
      for (const [, property] of caption.matchAll(/\{(.*?)\}/g))
        expect(types, selector).toHaveProperty(property!);
    }
  });

  it('sets general rules before special ones, which override them', () => {
    const selectors = [...rules.keys()];
    expect(selectors[0]).toBe('node');
    expect(selectors.indexOf('node.__Entity__')).toBe(1);
    expect(selectors.indexOf('relationship')).toBeLessThan(
      selectors.findIndex((name) => name.startsWith('relationship.')),
    );
  });

  it('keeps claims and documents smaller than any entity', () => {
    const diameter = (label: string) => Number.parseInt(rules.get(`node.${label}`)?.diameter ?? '', 10);
    const smallest = Math.min(...Object.keys(ontology.kinds).map(diameter));
    expect(diameter('Claim')).toBeLessThan(smallest);
    expect(diameter('Document')).toBeLessThan(smallest);
  });

  it('takes kinds and types of a user', () => {
    const own = parseOntology(
      source
        .replace('kinds:\n', 'kinds:\n  Ship: { description: A vessel, colour: "#20304a" }\n')
        .replace(
          '\ntypes:\n',
          '\ntypes:\n  LENDS_TO:\n    { description: Lends, class: event, domain: [Person], range: [Ship], example: Ana lent Jon a ship. }\n',
        ),
      'own.yaml',
    );
    const ownRules = parseGrass(browserStyle(own));
    expect(ownRules.get('node.Ship')).toMatchObject({ color: '#20304a', 'text-color-internal': '#ffffff' });
    expect(ownRules.get('relationship.LENDS_TO')?.caption).toBe('{caveat} LENDS_TO · {sources}');
  });
});

describe('colours', () => {
  it('have the contrast of WCAG 2', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#123456', '#123456')).toBe(1);
  });

  it('get text that is dark or light', () => {
    expect(textOn('#ffc454')).toBe('#2a2c34');
    expect(textOn('#1f2a44')).toBe('#ffffff');
  });

  it('are darkened towards black', () => {
    expect(darken('#f0a000', 0.5)).toBe('#785000');
    expect(darken('#f0a000', 1)).toBe('#000000');
    expect(() => darken('red' as Colour, 0.5)).toThrow('red is not a colour');
  });
});

it('refuses values that Browser would misread', () => {
  const rule = (value: string) => formatGrass([{ selector: 'node', properties: { caption: value } }]);
  expect(rule('{name} · {kind}')).toBe("node {\n  caption: '{name} · {kind}';\n}\n");
  for (const value of ["it's", 'a "b"', 'says: {name}', 'a; b']) expect(() => rule(value)).toThrow('misread');
});
