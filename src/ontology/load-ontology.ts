import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { NewsgraphError } from '../model/errors.ts';
import { type Ontology, ontologySchema } from '../model/ontology.ts';

const ownOntology = new URL('../../schema/ontology.yaml', import.meta.url);

/**
 * Reads an ontology from a YAML file and checks it.
 * @param path A user's file. Default: the ontology that newsgraph ships.
 * @throws NewsgraphError `ONTOLOGY_INVALID`, naming file, line and reason for each fault
 */
export async function loadOntology(path?: string): Promise<Ontology> {
  const file = path ?? fileURLToPath(ownOntology);
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('ONTOLOGY_INVALID', `${file}: cannot be read: ${reason}`, {
      cause,
      context: { file },
    });
  }
  return parseOntology(source, file);
}

/**
 * Parses the text of an ontology file.
 * @param file Name for messages.
 * @throws NewsgraphError `ONTOLOGY_INVALID`
 */
export function parseOntology(source: string, file: string): Ontology {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  if (document.errors.length > 0) {
    throw invalid(
      file,
      document.errors.map((error) => ({ line: lineAt(error.pos[0]), reason: error.message })),
    );
  }
  const result = ontologySchema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return result.data;
  const lineOf = (path: readonly PropertyKey[]): number => {
    // A missing key has no place of its own: its nearest parent has.
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const range = rangeOf(parent, path[depth - 1]);
      if (range?.[0] !== undefined) return lineAt(range[0]);
    }
    return 1;
  };
  throw invalid(
    file,
    result.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      reason: `${issue.path.join('.') || 'the file'}: ${reasonOf(issue)}`,
    })),
  );
}

/** Where a key of a YAML map, or an item of a sequence, begins. */
function rangeOf(parent: unknown, step: PropertyKey | undefined): readonly number[] | null | undefined {
  if (isSeq(parent) && typeof step === 'number') {
    const item = parent.items[step];
    return isNode(item) ? item.range : null;
  }
  if (!isMap(parent)) return null;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === step);
  return isScalar(pair?.key) ? pair.key.range : null;
}

/** What is wrong; for a key that breaks its pattern, zod keeps the pattern's message one level down. */
function reasonOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : issue.message;
}

function invalid(file: string, faults: { line: number; reason: string }[]): NewsgraphError {
  const lines = faults.map(({ line, reason }) => `${file}:${line}: ${reason}`);
  return new NewsgraphError('ONTOLOGY_INVALID', lines.join('\n'), { context: { file, faults } });
}
