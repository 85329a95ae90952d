import type { Extractor } from '../extract/extractor.ts';
import type { Ontology } from '../model/ontology.ts';
import { createDefaultExtractor } from './default-extractor.ts';
import { readOwnRules, refuseBrokenRules } from './own-rules.ts';
import { resolveOntology } from './resolve-ontology.ts';

/** What decides how articles are read. */
export interface ReadingOptions {
  /** Default: the rules that newsgraph ships. One that is given is not closed. */
  readonly extractor?: Extractor;
  /** An ontology or the path of one. Default: the one that newsgraph ships. */
  readonly ontology?: Ontology | string;
  /** Path of a file of your own rules, which come before those that newsgraph ships; `docs/own-rules.md`. Default: none. */
  readonly rules?: string;
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
 * @throws NewsgraphError `ONTOLOGY_INVALID`, or `CONFIG_INVALID` for rules that are wrong or whose examples fail
 */
export async function openExtractor(options: ReadingOptions): Promise<OpenExtractor> {
  const base = await resolveOntology(options.ontology);
  const rules = options.rules === undefined ? undefined : await readOwnRules(options.rules, base);
  const ontology = rules?.ontology ?? base;
  if (options.extractor !== undefined) return { ontology, extractor: options.extractor, async close() {} };
  const extractor = createDefaultExtractor(ontology, rules);
  if (rules !== undefined) await refuseBrokenRules(rules, extractor);
  return { ontology, extractor, close: () => extractor.close() };
}
