import type { JudgementOutcome, JudgeOptions, Plan } from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { describeOutcome } from '../format/judgements.ts';
import { describePlan } from '../format/plan.ts';
import { noteFormerIds } from '../former-ids.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

/** Options of every command that judges. */
export interface JudgeCommandOptions {
  readonly workspace: string;
  readonly note?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Decides that two entities are one. */
export async function mergeCommand(
  one: string,
  other: string,
  options: JudgeCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  return await judgeOnce(options, context, [one, other], (workspace, how) =>
    workspace.merge(one, other, how),
  );
}

/** Decides that two entities are not one. */
export async function keepApartCommand(
  one: string,
  other: string,
  options: JudgeCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  return await judgeOnce(options, context, [one, other], (workspace, how) =>
    workspace.keepApart(one, other, how),
  );
}

/** Decides that an entity is another one in some documents. */
export async function splitCommand(
  entity: string,
  { documents, ...options }: JudgeCommandOptions & { readonly documents: readonly string[] },
  context: CommandContext,
): Promise<CommandResult> {
  // Queries print the id of the document's node.
  const ids = documents.map((id) => id.replace(/^document\//, ''));
  return await judgeOnce(options, context, [entity], (workspace, how) => workspace.split(entity, ids, how));
}

/** Takes a judgement back. */
export async function undoCommand(
  judgement: number,
  options: JudgeCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  return await judgeOnce(options, context, [], (workspace, how) => workspace.undo(judgement, how));
}

async function judgeOnce(
  { workspace: folder, note, by, dryRun = false, json = false }: JudgeCommandOptions,
  context: CommandContext,
  asked: readonly string[],
  judge: (workspace: WorkspaceAccess, how: JudgeOptions) => Promise<JudgementOutcome>,
): Promise<CommandResult> {
  const { out, err } = context;
  return await withAccess(folder, context, async (workspace): Promise<CommandResult> => {
    await noteFormerIds(workspace, asked, err);
    const plans: { readonly store: string; readonly plan: Plan }[] = [];
    const outcome = await judge(workspace, {
      dryRun,
      ...(note === undefined ? {} : { note }),
      ...(by === undefined ? {} : { by }),
      onPlan: (plan, store) => plans.push({ store, plan }),
    });
    if (json) {
      await out.write(toJsonDocument({ dryRun, ...outcome, ...(dryRun ? { plans } : {}) }));
      return 0;
    }
    await out.write(describeOutcome(outcome, out, dryRun));
    for (const { plan, store } of dryRun ? plans : []) await out.write(describePlan(plan, store));
    return 0;
  });
}
