import { readFile } from 'node:fs/promises';
import type { Extractor } from '../extract/extractor.ts';
import { checkOwnRules, type OwnRuleCheck } from '../extract/linguistic/own-rules/check-own-rules.ts';
import { type OwnRuleSet, parseOwnRules } from '../extract/linguistic/own-rules/parse-own-rules.ts';
import { checkOntologyForGraph } from '../graph/check-ontology.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { Ontology } from '../model/ontology.ts';
import { createDefaultExtractor } from './default-extractor.ts';
import { resolveOntology } from './resolve-ontology.ts';

/** A user's rules and what became of their examples. */
export interface RulesReport {
  readonly file: string;
  readonly version: string;
  /** Kinds and types that the file declares. */
  readonly kinds: readonly string[];
  readonly types: readonly string[];
  readonly checks: readonly OwnRuleCheck[];
}

/** A user's rules and the text of their file. */
export interface SourcedRuleSet extends OwnRuleSet {
  readonly source: string;
}

/**
 * Reads a user's file of rules. Examples are not run.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason of each fault
 */
export async function readOwnRules(file: string, ontology: Ontology): Promise<SourcedRuleSet> {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('CONFIG_INVALID', `${file}: cannot be read: ${reason}`, {
      cause,
      context: { file },
    });
  }
  const rules = parseOwnRules(source, file, ontology);
  checkOntologyForGraph(rules.ontology);
  return { ...rules, source };
}

/**
 * Checks a user's file of rules: reads it, and runs the example of each rule.
 * @throws NewsgraphError `CONFIG_INVALID` for a file that cannot be read
 */
export async function checkRules(
  file: string,
  options: { readonly ontology?: Ontology | string } = {},
): Promise<RulesReport> {
  const set = await readOwnRules(file, await resolveOntology(options.ontology));
  const extractor = createDefaultExtractor(set.ontology, set);
  try {
    return {
      file,
      version: set.version,
      kinds: Object.keys(set.rules.kinds),
      types: Object.keys(set.rules.types),
      checks: await checkOwnRules(set, (article) => extractor.extract(article)),
    };
  } finally {
    await extractor.close();
  }
}

/**
 * Refuses rules whose examples do not give what they say.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line, rule and what came instead
 */
export async function refuseBrokenRules(
  set: OwnRuleSet,
  extractor: Pick<Extractor, 'extract'>,
): Promise<void> {
  const checks = await checkOwnRules(set, (article) => extractor.extract(article));
  const broken = checks.filter(({ passed }) => !passed);
  if (broken.length === 0) return;
  const lines = broken.map(
    ({ id, line, wanted, found }) =>
      `${set.file}:${line}: ${id}: its example does not give ${wanted}; it gives ${found.join('; ') || 'nothing'}`,
  );
  throw new NewsgraphError('CONFIG_INVALID', lines.join('\n'), {
    context: { file: set.file, rules: broken.map(({ id }) => id) },
  });
}
