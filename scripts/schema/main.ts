// Writes the files of the folder `schema` that are generated from the ontology and the model.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadOntology } from '../../src/ontology/load-ontology.ts';
import { generatedFiles } from './generated-files.ts';

const folder = new URL('../../schema/', import.meta.url);

for (const [path, content] of generatedFiles(await loadOntology())) {
  const file = fileURLToPath(new URL(path, folder));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  console.log(`schema/${path}`);
}
