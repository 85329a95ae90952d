import { NewsgraphError } from '../model/errors.ts';
import { findSources } from './input/find-sources.ts';
import { readSource } from './read-source.ts';
import type { ReadOptions, Source, SourceOutcome } from './source.ts';

/**
 * Reads files, folders, globs, URLs and standard input (`-`): one outcome an article, in the order of the inputs and,
 * within a folder or glob, of the paths. Of two articles with the same id the second is rejected.
 * @param inputs as the user wrote them, or what `findSources` made of them
 * @throws NewsgraphError `ABORTED` when the signal says so
 */
export async function* readSources(
  inputs: readonly (string | Source)[],
  options: ReadOptions = {},
): AsyncGenerator<SourceOutcome> {
  const refuseTwice = createDuplicateCheck();
  for (const source of await resolveInputs(inputs, options)) {
    for await (const outcome of readSource(source, options)) yield refuseTwice(outcome);
  }
}

/** A check that turns the second and every later article of an id into a rejected outcome that names both sources. */
export function createDuplicateCheck(): (outcome: SourceOutcome) => SourceOutcome {
  const sources = new Map<string, string>();
  return (outcome) => {
    if (outcome.status === 'rejected') return outcome;
    const { id } = outcome.article;
    const first = sources.get(id);
    if (first === undefined) {
      sources.set(id, outcome.source);
      return outcome;
    }
    const message = `${outcome.source}: its id "${id}" is the id of ${first} too`;
    const error = new NewsgraphError('SOURCE_DUPLICATE', message, {
      context: { id, source: outcome.source, first },
    });
    return { status: 'rejected', source: outcome.source, error };
  };
}

async function resolveInputs(inputs: readonly (string | Source)[], options: ReadOptions): Promise<Source[]> {
  const find = options.base === undefined ? {} : { base: options.base };
  // All names at once, so that a file that two of them reach is read once.
  const names = inputs.filter((input) => typeof input === 'string');
  if (names.length === inputs.length) return await findSources(names, find);
  const lists = await Promise.all(
    inputs.map(async (input) => (typeof input === 'string' ? await findSources([input], find) : [input])),
  );
  return lists.flat();
}
