import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { parseJson } from '../article/formats/json-article.ts';
import { decodeText } from '../article/input/decode.ts';
import { sourceErrorOf } from '../article/input/file-errors.ts';
import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';

/** What a file of values, one a line, must hold. */
export interface JsonLinesOptions<T> {
  readonly schema: z.ZodType<T>;
  /** What a line is, for messages: `a gold document`. */
  readonly name: string;
}

/**
 * Reads a file that has a JSON value a line; empty lines do not count.
 * @throws NewsgraphError naming file, line and reason
 */
export async function readJsonLines<T>(file: string, { schema, name }: JsonLinesOptions<T>): Promise<T[]> {
  const values: T[] = [];
  for (const [index, line] of (await readText(file)).split('\n').entries()) {
    if (line.trim() === '') continue;
    const place = `${file}: line ${index + 1}`;
    const result = schema.safeParse(parseLine(line, place));
    if (!result.success) {
      const issues = result.error.issues.slice(0, 3).map(describeIssue).join('; ');
      throw invalid(`${place}: not ${name}: ${issues}`, result.error);
    }
    values.push(result.data);
  }
  if (values.length === 0) throw new NewsgraphError('SOURCE_EMPTY', `${file}: there is no document in it`);
  return values;
}

/**
 * Reads a file that holds one JSON value.
 * @throws NewsgraphError naming file and reason
 */
export async function readJsonFile<T>(file: string, { schema, name }: JsonLinesOptions<T>): Promise<T> {
  const result = schema.safeParse(parseLine(await readText(file), file));
  if (result.success) return result.data;
  throw invalid(
    `${file}: not ${name}: ${result.error.issues.slice(0, 3).map(describeIssue).join('; ')}`,
    result.error,
  );
}

/**
 * Reads a file of UTF-8.
 * @throws NewsgraphError naming file and reason
 */
export async function readText(file: string): Promise<string> {
  try {
    return decodeText(await readFile(file), { utf8Only: true });
  } catch (error) {
    if (isNewsgraphError(error)) throw invalid(`${file}: ${error.message}`, error);
    throw sourceErrorOf(error, file);
  }
}

function parseLine(line: string, place: string): unknown {
  try {
    return parseJson(line);
  } catch (error) {
    if (!isNewsgraphError(error)) throw error;
    throw invalid(`${place}: ${error.message.replace(/ at line 1, column/, ' at column')}`, error);
  }
}

function describeIssue({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function invalid(message: string, cause: unknown): NewsgraphError {
  return new NewsgraphError('SOURCE_INVALID', message, { cause });
}
