import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extractText } from '../support/extract-text.ts';
import { readSchemaFile } from './schema-file.ts';

// Formats are beside the patterns that zod writes for them.
const ajv = new Ajv2020({ strict: true, validateFormats: false, allErrors: true });

/** What a schema finds wrong, as paths. */
function faults(schema: string, value: unknown): string[] {
  const validate = ajv.compile(JSON.parse(readSchemaFile(`json/${schema}.schema.json`)));
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const article = {
  id: 'a',
  authors: [],
  published: '2026-05-01',
  language: 'en',
  text: 'Norland threatened Sudria on Monday.',
  blocks: [{ kind: 'paragraph', start: 0, end: 36 }],
};

describe('the schema of an article', () => {
  it('takes an article, and refuses what is none', () => {
    expect(faults('article', article)).toEqual([]);
    expect(faults('article', { ...article, published: '2026-02-30' })).not.toEqual([]);
    expect(faults('article', { ...article, blocks: [{ kind: 'advert', start: 0, end: 36 }] })).not.toEqual(
      [],
    );
    expect(faults('article', { ...article, text: undefined })).toEqual([
      " must have required property 'text'",
    ]);
  });
});

describe('the schema of an extraction', () => {
  it('takes what the extractor makes, and refuses a claim that is not whole', async () => {
    const extraction = await extractText(
      'Russia sent troops to North Korea, the United Nations said on Monday.',
    );
    expect(extraction.claims.length).toBeGreaterThan(0);
    expect(faults('extraction', JSON.parse(JSON.stringify(extraction)))).toEqual([]);
    const [claim] = extraction.claims;
    expect(faults('extraction', { ...extraction, claims: [{ ...claim, polarity: 'maybe' }] })).toEqual([
      '/claims/0/polarity must be equal to one of the allowed values',
    ]);
  });
});

describe('the schema of an ontology', () => {
  it('takes the one that is shipped, and refuses what the loader refuses', () => {
    const ontology = parse(readSchemaFile('ontology.yaml'));
    expect(faults('ontology', ontology)).toEqual([]);
    expect(faults('ontology', { ...ontology, colour: 'red' })).not.toEqual([]);
    expect(faults('ontology', { ...ontology, kinds: { person: ontology.kinds.Person } })).not.toEqual([]);
  });
});
