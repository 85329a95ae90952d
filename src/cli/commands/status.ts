import type { WorkspaceStatus } from '../../index.ts';
import { formatHoldings } from '../format/holdings.ts';
import { describeStores } from '../format/stores.ts';
import { counted, oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface StatusCommandOptions {
  readonly workspace: string;
  readonly json?: boolean;
}

/** Prints what a workspace holds and how far its stores have come. */
export async function statusCommand(
  { workspace: folder, json }: StatusCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out } = context;
  const status = await withAccess(folder, context, (workspace) => workspace.status());
  if (json === true) await out.write(toJsonDocument(status));
  else {
    await out.write(`${out.colors.bold('Workspace')}  ${oneLine(status.folder)}\n`);
    for (const line of stateLines(status)) await out.write(`  ${line}\n`);
    await out.write(`\n${formatHoldings(status, out)}`);
  }
  return 0;
}

function stateLines({ stores, outdated, retracted, unfinished, judgements }: WorkspaceStatus): string[] {
  const lines = describeStores(stores).trimEnd().split('\n');
  if (outdated > 0) {
    lines.push(
      `${counted(outdated, 'article was', 'articles were')} read by another version of the extractor: "newsgraph rebuild" shows what reading anew would change, and does it`,
    );
  }
  if (retracted > 0) lines.push(`${counted(retracted, 'article')} retracted`);
  const { 'in-force': inForce, dormant, faulty } = judgements;
  if (inForce > 0) lines.push(`${counted(inForce, 'judgement')} in force`);
  if (dormant > 0)
    lines.push(`${counted(dormant, 'judgement')} dormant: articles that they name are not here`);
  if (faulty > 0) {
    lines.push(`${counted(faulty, 'judgement')} not obeyed, or not wholly: "newsgraph history" says why`);
  }
  if (unfinished.length > 0) {
    lines.push(
      `${counted(unfinished.length, 'article')} left by an interrupted run: the next ingest finishes them`,
    );
  }
  return lines;
}
