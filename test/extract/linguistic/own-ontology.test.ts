import { expect, it } from 'vitest';
import { faultsOf } from '../../../src/extract/check-extraction.ts';
import { createLinguisticExtractor } from '../../../src/extract/linguistic/linguistic-extractor.ts';
import { createAnalyzer, loadLanguageModel } from '../../../src/language/index.ts';
import { parseOntology } from '../../../src/ontology/load-ontology.ts';

it('keeps to a smaller ontology of a user', async () => {
  const ontology = parseOntology(
    `name: small
version: "1"
kinds:
  Person: { description: A human being, colour: "#ff0000" }
  Country: { description: A state, colour: "#00ff00" }
types:
  AGREE:
    description: Promises
    class: event
    quad: verbal cooperation
    domain: [Country]
    range: [Country]
    objectOptional: true
    example: Norland agreed to supply grain to Sudria.
`,
    'small.yaml',
  );
  const extractor = createLinguisticExtractor({ analyzer: createAnalyzer(loadLanguageModel()), ontology });
  const text =
    'Russia agreed to send rice to North Korea. The Hanoi Summit ended in Vietnam with Siemens and John Beck.';
  const extraction = await extractor.extract({
    id: 'small',
    authors: [],
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
  });
  expect(faultsOf(extraction, ontology)).toEqual([]);
  expect(new Set(extraction.entities.map(({ kind }) => kind))).toEqual(new Set(['Person', 'Country']));
  const said = extraction.claims.map(({ type, content, objectSpan }) => [
    type,
    content,
    objectSpan && text.slice(...objectSpan),
  ]);
  expect(said).toEqual([
    ['AGREE', null, 'North Korea'],
    ['AGREE', null, 'rice'],
  ]);
});
