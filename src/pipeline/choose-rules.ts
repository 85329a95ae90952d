import { resolve } from 'node:path';
import { type Logger, silentLogger } from '../model/logger.ts';
import type { Ontology } from '../model/ontology.ts';
import { readConfig, withRules, writeConfig } from '../workspace/config.ts';
import { readOwnRules } from './own-rules.ts';

/** Which rules of a user a workspace shall read with. */
export interface ChooseRulesOptions {
  /**
   * Path of a file of your own rules; the workspace remembers it, and reads with it until it is given another or null.
   * Default: the one that it remembers.
   */
  readonly rules?: string | null;
}

/**
 * The rules that are given, or those that the workspace remembers, and the ontology with what they declare. Remembered
 * rules that cannot be read hinder no reading of the graph: they fail where an article is to be extracted.
 */
export async function chooseRules(
  options: ChooseRulesOptions & {
    readonly remember?: boolean;
    readonly access?: 'change' | 'read';
    readonly logger?: Logger;
  },
  folder: string,
  base: Ontology,
  isThere: boolean,
): Promise<{ path: string | null; ontology: Ontology }> {
  const { remember = true, logger = silentLogger } = options;
  const config = await readConfig(folder);
  const before = config.rules ?? null;
  const path = options.rules === undefined ? before : options.rules && resolve(options.rules);
  if (path === null && before === null) return { path, ontology: base };
  const mustRead = options.rules !== undefined || options.access !== 'read';
  const ontology =
    path === null
      ? base
      : await readOwnRules(path, base).then(
          (rules) => rules.ontology,
          (error: unknown) => {
            if (mustRead) throw error;
            return base;
          },
        );
  if (path !== before && remember && options.access !== 'read') {
    await writeConfig(folder, withRules(config, path));
    if (isThere)
      logger.warn(
        `the workspace now reads with ${path === null ? 'no rules of your own' : `the rules of ${path}`}; what it has keeps what was read before until it is ingested again`,
      );
  }
  return { path, ontology };
}
