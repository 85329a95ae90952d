import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/schema/generated-files.ts';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { readSchemaFile } from './schema-file.ts';

const files = generatedFiles(await loadOntology());

it.each([...files.keys()])('schema/%s is up to date; if not, `npm run schema` writes it', (path) => {
  expect(readSchemaFile(path)).toBe(files.get(path));
});

it('leaves no file from an earlier time', () => {
  const folder = readdirSync(new URL('../../schema/json', import.meta.url));
  expect(folder.map((name) => `json/${name}`).sort()).toEqual(
    [...files.keys()].filter((path) => path.startsWith('json/')).sort(),
  );
});
