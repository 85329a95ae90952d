import { availableParallelism } from 'node:os';
import type { Extractor } from '../extract/extractor.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Ontology } from '../model/ontology.ts';
import { createDefaultExtractor } from './default-extractor.ts';
import { readOwnRules, refuseBrokenRules } from './own-rules.ts';
import { resolveOntology } from './resolve-ontology.ts';
import { createParallelExtractor } from './workers/parallel-extractor.ts';

/** Makes an extractor that keeps to an ontology. */
export type ExtractorMaker = (ontology: Ontology) => Extractor;

/** What decides how articles are read. */
export interface ReadingOptions {
  /**
   * One to read with, which is not closed, or what makes one for an ontology, which is. Default: the rules that newsgraph
   * ships.
   */
  readonly extractor?: Extractor | ExtractorMaker;
  /** An ontology or the path of one. Default: the one that newsgraph ships. */
  readonly ontology?: Ontology | string;
  /** Path of a file of your own rules, which come before those that newsgraph ships; `docs/own-rules.md`. Default: none. */
  readonly rules?: string;
  /**
   * Worker threads that read articles, a whole number; what comes out does not depend on it. 1: none, articles are read in
   * this thread. More than the machine runs at once are not started. Default: 1. Does nothing to an `extractor` that is given.
   */
  readonly jobs?: number;
  /** Reads in a worker thread also where `jobs` is 1, so that this thread stays free for other things. Default: false. */
  readonly apart?: boolean;
}

/** An extractor with the ontology that it keeps to. */
export interface OpenExtractor {
  readonly ontology: Ontology;
  readonly extractor: Extractor;
  /** Closes the extractor unless the caller gave it. */
  close(): Promise<void>;
}

/**
 * Makes the extractor that the options ask for.
 * @throws NewsgraphError `ONTOLOGY_INVALID`; `CONFIG_INVALID` for rules that are wrong or whose examples fail, and for a
 * number of jobs that is none; `WORKER_FAILED`
 */
export async function openExtractor(options: ReadingOptions): Promise<OpenExtractor> {
  const base = await resolveOntology(options.ontology);
  const rules = options.rules === undefined ? undefined : await readOwnRules(options.rules, base);
  const ontology = rules?.ontology ?? base;
  if (typeof options.extractor === 'function') {
    const made = options.extractor(ontology);
    return { ontology, extractor: made, close: () => made.close() };
  }
  if (options.extractor !== undefined) return { ontology, extractor: options.extractor, async close() {} };
  const jobs = usefulJobs(options.jobs ?? 1);
  const extractor =
    jobs === 1 && options.apart !== true
      ? createDefaultExtractor(ontology, rules)
      : await createParallelExtractor({ jobs, ontology: base, ...(rules === undefined ? {} : { rules }) });
  try {
    if (rules !== undefined) await refuseBrokenRules(rules, extractor);
  } catch (error) {
    await extractor.close();
    throw error;
  }
  return { ontology, extractor, close: () => extractor.close() };
}

/** More threads than the machine runs at once only take memory. */
function usefulJobs(jobs: number): number {
  if (Number.isSafeInteger(jobs) && jobs > 0) return Math.min(jobs, availableParallelism());
  throw new NewsgraphError(
    'CONFIG_INVALID',
    `the number of jobs must be a whole number above 0, not ${jobs}`,
    {
      context: { jobs },
    },
  );
}
