import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { compiledYaml } from './compiled-yaml.ts';

/** What is wrong in a YAML file, and in which line. */
export interface YamlFault {
  readonly line: number;
  readonly reason: string;
}

export type YamlResult<T> =
  | { readonly data: T; readonly faults?: never }
  | { readonly data?: never; readonly faults: readonly YamlFault[] };

/**
 * Parses YAML and checks it: either what it says or every fault with its line. A file that newsgraph ships is not parsed
 * again where the build has done so.
 */
export function parseYaml<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
): YamlResult<z.output<Schema>> {
  const compiled = compiledYaml(source);
  if (compiled !== undefined) {
    const checked = schema.safeParse(compiled);
    if (checked.success) return { data: checked.data };
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number) => lineCounter.linePos(offset).line;
  if (document.errors.length > 0) {
    return { faults: document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), reason: message })) };
  }
  const result = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (result.success) return { data: result.data };
  const lineOf = (path: readonly PropertyKey[]): number => {
    // A missing key has no place of its own: its nearest parent has.
    for (let depth = path.length; depth > 0; depth -= 1) {
      const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const start = startOf(parent, path[depth - 1]);
      if (start !== undefined) return lineAt(start);
    }
    return 1;
  };
  return {
    faults: result.error.issues.map((issue) => ({
      line: lineOf(placeOf(issue)),
      reason: `${issue.path.join('.') || 'the file'}: ${reasonOf(issue)}`,
    })),
  };
}

/** A key that is unknown is at fault itself, not what holds it. */
function placeOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] as string] : issue.path;
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

/** What is wrong; for a key that breaks its pattern, zod keeps the pattern's message one level down. */
function reasonOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join('; ') : issue.message;
}
