import type { Ontology } from '../../src/model/ontology.ts';
import { browserStyle } from './browser-style.ts';
import { constraintStatements } from './constraints.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Content by path below the folder `schema`, of every file there that is generated. */
export function generatedFiles(ontology: Ontology): ReadonlyMap<string, string> {
  const files = new Map([
    ['browser-style.grass', browserStyle(ontology)],
    ['constraints.cypher', constraintStatements()],
  ]);
  for (const [name, content] of jsonSchemas()) files.set(`json/${name}.schema.json`, content);
  return files;
}
