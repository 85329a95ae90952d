import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';

/** This file lies as deep below the package's root in `src` as in `dist`. */
const folder = new URL('../../../../data/lexicon/', import.meta.url);

/** Words with blanks between them, read as a list. */
export const wordsSchema = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

/**
 * Reads a word list that newsgraph ships.
 * @param name File name below `data/lexicon`.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function readWordList<Schema extends z.ZodType>(name: string, schema: Schema): z.output<Schema> {
  const file = fileURLToPath(new URL(name, folder));
  let source: string;
  try {
    source = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new NewsgraphError('CONFIG_INVALID', `${file}: cannot be read: ${reasonOf(cause)}`, {
      cause,
      context: { file },
    });
  }
  return parseWordList(source, file, schema);
}

/**
 * Parses the text of a word list.
 * @param file Name for messages.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason of each fault
 */
export function parseWordList<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const fail = (faults: readonly { line: number; reason: string }[]): never => {
    const message = faults.map(({ line, reason }) => `${file}:${line}: ${reason}`).join('\n');
    throw new NewsgraphError('CONFIG_INVALID', message, { context: { file, faults } });
  };
  if (document.errors.length > 0) {
    fail(document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message })));
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const lineOf = (path: readonly PropertyKey[]): number => {
    // A missing key has no place of its own: its nearest parent has.
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const start = startOf(parent, path[depth - 1]);
      if (start !== undefined) return lineAt(start);
    }
    return 1;
  };
  return fail(
    result.error.issues.map((issue) => ({
      line: lineOf(
        issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path,
      ),
      reason: `${issue.path.join('.') || 'the file'}: ${issue.message}`,
    })),
  );
}

/** Where a key of a map, or an item of a sequence, begins. */
function startOf(parent: unknown, step: PropertyKey | undefined): number | undefined {
  if (isSeq(parent) && typeof step === 'number') {
    const item = parent.items[step];
    return isNode(item) ? item.range?.[0] : undefined;
  }
  if (!isMap(parent)) return undefined;
  const key = parent.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === step);
  return isScalar(key) ? key.range?.[0] : undefined;
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
