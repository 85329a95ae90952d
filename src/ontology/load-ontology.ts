import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { NewsgraphError } from '../model/errors.ts';
import { type Ontology, ontologySchema } from '../model/ontology.ts';
import { parseYaml, type YamlFault } from '../system/parse-yaml.ts';

const ownOntology = new URL('../../schema/ontology.yaml', import.meta.url);

/**
 * Reads an ontology from a YAML file and checks it.
 * @param path A user's file. Default: the ontology that newsgraph ships.
 * @throws NewsgraphError `ONTOLOGY_INVALID`, naming file, line and reason for each fault
 */
export async function loadOntology(path?: string): Promise<Ontology> {
  const file = path ?? fileURLToPath(ownOntology);
  return parseOntology(await readOntologyText(file), file);
}

/**
 * Reads the text of an ontology file, unchecked.
 * @throws NewsgraphError `ONTOLOGY_INVALID` for a file that cannot be read
 */
export async function readOntologyText(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('ONTOLOGY_INVALID', `${file}: cannot be read: ${reason}`, {
      cause,
      context: { file },
    });
  }
}

/**
 * Parses the text of an ontology file.
 * @param file Name for messages.
 * @throws NewsgraphError `ONTOLOGY_INVALID`
 */
export function parseOntology(source: string, file: string): Ontology {
  const { data, faults } = parseYaml(source, ontologySchema);
  if (data !== undefined) return data;
  throw invalid(file, faults);
}

function invalid(file: string, faults: readonly YamlFault[]): NewsgraphError {
  const lines = faults.map(({ line, reason }) => `${file}:${line}: ${reason}`);
  return new NewsgraphError('ONTOLOGY_INVALID', lines.join('\n'), { context: { file, faults } });
}
