import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isMissing } from './is-missing.ts';

/**
 * What the YAML files say that newsgraph ships, by the hash of their text, as `npm run build` writes it. This file lies as
 * deep below the package's root in `src` as in `dist`.
 */
export const compiledFile = new URL('../../dist/yaml.json', import.meta.url);

let read: Readonly<Record<string, unknown>> | undefined;

/**
 * What a text of YAML says, if the build has parsed just this text; else undefined, as for all texts where nothing was
 * built. It is shared: callers must not change it.
 */
export function compiledYaml(source: string): unknown {
  read ??= readCompiled();
  return read[yamlKey(source)];
}

/** The key of a text in the compiled file. */
export function yamlKey(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

function readCompiled(): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(compiledFile, 'utf8');
  } catch (error) {
    // Sources run without a build.
    if (isMissing(error)) return {};
    throw error;
  }
  return JSON.parse(text);
}
