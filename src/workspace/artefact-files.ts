import { z } from 'zod';
import { canonicalJson } from '../model/canonical-json.ts';
import { NewsgraphError } from '../model/errors.ts';
import { extractionSchema } from '../model/extraction.ts';
import { parseFile, readIfThere } from './workspace-files.ts';

/** The form of a file that holds an extraction. */
export const extractionArtefact = z.object({
  articleHash: z.string().min(1),
  key: z.string().min(1),
  extraction: extractionSchema,
});

/** What a file of a workspace holds, checked; null if there is none. @throws NewsgraphError `WORKSPACE_INVALID`, naming it */
export async function readArtefact<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const content = await readIfThere(path);
  if (content === null) return null;
  const parsed = schema.safeParse(parseFile(path, content));
  if (parsed.success) return parsed.data;
  throw invalid(path, z.prettifyError(parsed.error), parsed.error);
}

/** Refuses a file that holds what belongs to another id. */
export function checkId(path: string, found: string, expected: string): void {
  if (found !== expected) throw invalid(path, `it holds "${found}" instead of "${expected}"`, undefined);
}

function invalid(path: string, reason: string, cause: unknown): NewsgraphError {
  return new NewsgraphError(
    'WORKSPACE_INVALID',
    `${path}: is damaged: ${reason}; delete it and ingest its article again`,
    { cause, context: { file: path } },
  );
}

/** A value as the text of a file that people can read. */
export function toText(value: unknown): string {
  return `${canonicalJson(value, 2)}\n`;
}
