import { setImmediate } from 'node:timers/promises';
import {
  countPlan,
  type IngestOutcome,
  isNewsgraphError,
  openWorkspace,
  type Plan,
  type Workspace,
} from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { formatHoldings } from '../format/holdings.ts';
import { describePlan } from '../format/plan.ts';
import { formatRelationships } from '../format/relationships.ts';
import { counted, oneLine } from '../format/text.ts';
import type { ReadingChoice } from '../llm-options.ts';
import { createProgressBar } from '../progress.ts';
import { type ChosenExtractor, chooseExtractor } from '../reading-choice.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { type StoreOptions, storeSettings } from '../store-options.ts';
import { notThroughService, serviceThatLocks } from '../with-workspace.ts';
import { describeRejection, toJsonLine } from './outcomes.ts';
import { usefulJobs } from './useful-jobs.ts';

export interface IngestCommandOptions extends StoreOptions, ReadingChoice {
  readonly workspace: string;
  readonly ontology?: string;
  /** False: none from now on. */
  readonly rules?: string | false;
  readonly language: 'detect' | 'en';
  readonly dryRun?: boolean;
  readonly prune?: boolean;
  readonly jobs: number;
  readonly json?: boolean;
}

type Totals = Record<IngestOutcome['status'], number>;

const relationshipsShown = 10;

/** Ingests articles, names those that were rejected and tells what the graph holds then. */
export async function ingestCommand(
  inputs: readonly string[],
  options: IngestCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { dryRun = false } = options;
  const chosen = chooseExtractor(options, context, process.env);
  const workspace = await openOrReach(options, chosen, context);
  const totals: Totals = { added: 0, changed: 0, unchanged: 0, retracted: 0, pruned: 0, rejected: 0 };
  const plans: { plan: Plan; store: string }[] = [];
  try {
    if (workspace.forecast !== undefined) {
      const { language } = options;
      const forecast = workspace.forecast;
      await chosen.foresee(() => forecast(inputs, { read: { language }, signal: context.signal }));
    }
    try {
      await takeIn(workspace, inputs, options, context, totals, (plan, store) => {
        if (dryRun) plans.push({ plan, store });
      });
    } catch (error) {
      await tellInterruption(error, totals, options, context);
      throw error;
    } finally {
      await chosen.tell();
    }
    if (options.json === true) await writeJsonSummary(workspace, totals, plans, chosen, options, context);
    else await writeSummary(workspace, totals, plans, options, context);
    const isBehind = (await workspace.status()).stores.some(({ away }) => away !== null);
    return totals.rejected > 0 || isBehind ? 1 : 0;
  } finally {
    await workspace.close?.();
  }
}

/** A workspace to ingest into: opened here, or held by a service, which then reads as it was started to. */
type IngestAccess = WorkspaceAccess & Partial<Pick<Workspace, 'forecast' | 'close'>>;

async function openOrReach(
  options: IngestCommandOptions,
  chosen: ChosenExtractor,
  context: CommandContext,
): Promise<IngestAccess> {
  try {
    return await openHere(options, chosen, context);
  } catch (error) {
    const remote = await serviceThatLocks(error, options.workspace);
    if (remote === null) throw error;
    const decided = openerOptions.find(([name]) => options[name] !== undefined);
    if (decided !== undefined) throw notThroughService(decided[1]);
    if (options.extractor === 'llm') throw notThroughService('--extractor llm');
    return remote;
  }
}

/** Options that only the opener of a workspace can obey. */
const openerOptions = [
  ['dryRun', '--dry-run'],
  ['prune', '--prune'],
  ['store', '--store'],
  ['adopt', '--adopt'],
  ['ontology', '--ontology'],
  ['rules', '--rules'],
] as const;

async function openHere(
  options: IngestCommandOptions,
  chosen: ChosenExtractor,
  context: CommandContext,
): Promise<Workspace> {
  const { dryRun = false } = options;
  return await openWorkspace({
    folder: options.workspace,
    command: context.command,
    whenMissing: dryRun ? 'temporary' : 'create',
    storeProcess: true,
    logger: context.logger,
    use: await storeSettings(options, process.env),
    remember: !dryRun,
    adopt: options.adopt ?? false,
    jobs: await usefulJobs(options.jobs, context),
    ...chosen.reading,
    ...(options.ontology === undefined ? {} : { ontology: options.ontology }),
    ...(options.rules === undefined ? {} : { rules: options.rules === false ? null : options.rules }),
  });
}

async function takeIn(
  workspace: WorkspaceAccess,
  inputs: readonly string[],
  { language, dryRun = false, prune = false, json = false }: IngestCommandOptions,
  { out, err, signal }: CommandContext,
  totals: Totals,
  onPlan: (plan: Plan, store: string) => void,
): Promise<void> {
  const progress = createProgressBar(err, !json || !out.isTerminal);
  let sources = { done: 0, total: 0, part: 0 };
  let articles = 0;
  let written = 0;
  const outcomes = workspace.ingest(inputs, {
    signal,
    dryRun,
    prune,
    storesLast: true,
    onPlan: (plan, store) => {
      onPlan(plan, store);
      written += plan.nodes.length + plan.edges.length;
      if (sources.total > 0 && sources.done === sources.total) progress.writing(written);
    },
    read: { language },
    onProgress: ({ done, total, part, articles: read }) => {
      sources = { done, total, part };
      articles = Math.max(articles, read);
      progress.update({ ...sources, articles });
    },
  });
  try {
    for await (const outcome of outcomes) {
      totals[outcome.status] += 1;
      articles = Math.max(
        articles,
        Object.values(totals).reduce((a, b) => a + b),
      );
      if (sources.total > 0) progress.update({ ...sources, articles });
      if (outcome.status === 'rejected') await progress.log(describeRejection(outcome, err));
      else {
        for (const warning of outcome.warnings) {
          await progress.log(`${err.colors.yellow('note:')} ${oneLine(outcome.source)}: ${oneLine(warning)}`);
        }
      }
      if (json) await out.write(toJsonLine({ type: 'article', ...outcome }));
      // Signals are heard between two articles only.
      await setImmediate();
    }
  } finally {
    progress.stop();
  }
}

async function tellInterruption(
  error: unknown,
  { added, changed }: Totals,
  { dryRun = false }: IngestCommandOptions,
  { err }: CommandContext,
): Promise<void> {
  if (!isNewsgraphError(error) || !['ABORTED', 'COST_LIMIT', 'LANGUAGE_MODEL'].includes(error.code)) return;
  const saved = dryRun
    ? 'Nothing was to be written.'
    : `${counted(added + changed, 'article')} ${added + changed === 1 ? 'was' : 'were'} saved; run the same command again to go on.`;
  await err.write(`Interrupted. ${saved}\n`);
}

async function writeSummary(
  workspace: WorkspaceAccess,
  totals: Totals,
  plans: readonly { plan: Plan; store: string }[],
  { dryRun = false }: IngestCommandOptions,
  { out }: CommandContext,
): Promise<void> {
  const { colors } = out;
  const numbers = (['added', 'changed', 'unchanged', 'retracted', 'pruned', 'rejected'] as const)
    .filter((status) => status === 'added' || totals[status] > 0)
    .map((status) => `${totals[status]} ${status}`);
  const total = Object.values(totals).reduce((a, b) => a + b) - totals.pruned;
  const verb = dryRun ? 'Dry run, nothing is written. Read' : 'Read';
  await out.write(`${colors.bold(`${verb} ${counted(total, 'article')}`)}: ${numbers.join(', ')}.\n`);
  if (total > 0 && totals.unchanged + totals.rejected === total) await out.write('Nothing changed.\n');
  if (dryRun) {
    for (const { plan, store } of plans) await out.write(`\n${describePlan(plan, store)}`);
    return;
  }
  await out.write(formatHoldings(await workspace.status(), out));
  const relationships = await workspace.strongest({ limit: relationshipsShown });
  if (relationships.length > 0) await out.write(`\n${formatRelationships(relationships, out)}`);
}

async function writeJsonSummary(
  workspace: WorkspaceAccess,
  totals: Totals,
  plans: readonly { plan: Plan; store: string }[],
  chosen: ChosenExtractor,
  { dryRun = false }: IngestCommandOptions,
  { out }: CommandContext,
): Promise<void> {
  for (const { plan, store } of plans) {
    await out.write(toJsonLine({ type: 'plan', store, counts: countPlan(plan), ...plan }));
  }
  const graph = dryRun
    ? {}
    : await workspace.status().then(async ({ documents, entities, claims }) => ({
        documents,
        entities,
        claims,
        strongest: await workspace.strongest({ limit: relationshipsShown }),
      }));
  const tally = chosen.tally();
  const llm = tally === null ? {} : { llm: tally };
  await out.write(toJsonLine({ type: 'summary', dryRun, articles: totals, ...llm, ...graph }));
}
