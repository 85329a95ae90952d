import { recover } from './commit-documents.ts';
import type { PipelineContext } from './context.ts';
import { applyJudgements } from './judgements/apply-judgements.ts';
import { type PlanListener, projectPending } from './project-pending.ts';
import { reconcileStores } from './rebuild.ts';

/**
 * Finishes what an interrupted run began, obeys the judgements that are in force, and brings every store to the workspace's revision, also one that was away,
 * is new or has lost touch. Every change of the workspace begins with it.
 */
export async function bringUpToDate(context: PipelineContext, onPlan?: PlanListener): Promise<void> {
  await recover(context);
  await applyJudgements(context);
  await reconcileStores(context);
  await projectPending(context, onPlan);
}
