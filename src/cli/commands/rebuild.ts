import { createInterface } from 'node:readline/promises';
import { NewsgraphError, type RereadSummary } from '../../index.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withWorkspace } from '../with-workspace.ts';
import { printPreview } from './preview.ts';
import { type SyncCommandOptions, syncCommand } from './sync.ts';

export interface RebuildCommandOptions extends SyncCommandOptions {
  /** Read all articles anew, also those that depend on nothing that has changed. */
  readonly reread?: boolean;
  /** End with what would change. */
  readonly dryRun?: boolean;
  /** Do not ask. */
  readonly yes?: boolean;
}

/**
 * Makes index and stores again. Where articles must be read anew for that, tells first what it would change, and asks; where
 * nobody can be asked, it goes on only if it was told so.
 */
export async function rebuildCommand(
  { reread: all = false, dryRun = false, yes = false, ...options }: RebuildCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { json = false } = options;
  const summary = await preview(options, all, context);
  if (summary === null && dryRun && !json)
    await context.out.write('No article would be read anew: all were read with what this would read with.\n');
  if (dryRun) return 0;
  const changesNothing = summary === null || (summary.changed === 0 && summary.unreadable === 0);
  if (!changesNothing && !yes && !(await isConfirmed(options, context))) {
    await context.err.write('Nothing was changed. What was read is kept for the next time.\n');
    return 0;
  }
  return await syncCommand({ ...options, rebuild: true, reread: summary !== null }, context);
}

/** Null where nothing must be read anew. */
async function preview(
  { workspace: folder, ontology, json = false }: Omit<RebuildCommandOptions, 'reread'>,
  all: boolean,
  context: CommandContext,
): Promise<RereadSummary | null> {
  const another =
    ontology === undefined ? {} : { ontology: ontology === false ? null : ontology, replaceOntology: true };
  return await withWorkspace(
    folder,
    context,
    async (workspace) =>
      all || (await workspace.needsReread()) ? await printPreview(workspace, { all, json }, context) : null,
    // The workspace stays as it is: nothing of this is remembered.
    { stores: [], remember: false, ...another },
  );
}

async function isConfirmed(
  { json = false }: Pick<RebuildCommandOptions, 'json'>,
  { err, signal }: CommandContext,
): Promise<boolean> {
  if (json || !err.isTerminal || process.stdin.isTTY !== true) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      'this would change what the graph holds, and nobody can be asked: --yes does it. What was read is kept for the next time',
    );
  }
  const lines = createInterface({ input: process.stdin, output: err.stream });
  try {
    const answer = await lines.question('Change the graph so? [y/N] ', { signal });
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
