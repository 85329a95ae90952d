import type { Plan } from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { describePlan } from '../format/plan.ts';
import { oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface RetractCommandOptions {
  readonly workspace: string;
  readonly again?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

type Result = 'retracted' | 'readmitted' | 'unknown';

/** Takes documents out of the graph, or lets those that were taken out in again. */
export async function retractCommand(
  documents: readonly string[],
  { workspace: folder, again = false, dryRun = false, json = false }: RetractCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  const results: { document: string; result: Result }[] = [];
  const work = async (workspace: WorkspaceAccess) => {
    for (const given of documents) {
      // Queries print the id of the document's node.
      const document = given.replace(/^document\//, '');
      const plans: { plan: Plan; store: string }[] = [];
      const result: Result = again
        ? (await workspace.readmit(document))
          ? 'readmitted'
          : 'unknown'
        : await workspace.retract(document, { dryRun, onPlan: (plan, store) => plans.push({ plan, store }) });
      results.push({ document, result });
      if (result === 'unknown') {
        const reason = again ? 'it was not retracted' : 'the workspace has no such document';
        await err.write(`${err.colors.red('rejected:')} ${oneLine(document)}: ${reason}\n`);
      } else if (!json) {
        await out.write(`${sentenceOf(result, dryRun)} ${oneLine(document)}.\n`);
        for (const { plan, store } of dryRun ? plans : []) await out.write(describePlan(plan, store));
      }
    }
  };
  await withAccess(folder, context, work);
  if (json) await out.write(toJsonDocument({ dryRun, documents: results }));
  return results.some(({ result }) => result === 'unknown') ? 1 : 0;
}

function sentenceOf(result: Exclude<Result, 'unknown'>, dryRun: boolean): string {
  if (result === 'readmitted') return 'Lifted the retraction of';
  return dryRun ? 'Would retract' : 'Retracted';
}
