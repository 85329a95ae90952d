import type { Plan } from '../model/plan.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { commitRetraction } from './commit-documents.ts';
import type { PipelineContext } from './context.ts';
import { planPending, projectPending } from './project-pending.ts';
import { rehearse } from './rehearse.ts';

/** Options of retracting. */
export interface RetractOptions {
  /** Writes nothing; `onPlan` is told what would be written. Default: false. */
  readonly dryRun?: boolean;
  /** Is told every plan before it is carried out. */
  readonly onPlan?: (plan: Plan, store: string) => void;
}

/**
 * Takes a document and all that it alone said out of the workspace and its stores: they become what they would be if
 * it had never been there. A tombstone keeps it out when its folder is ingested again.
 * @returns `unknown` if the workspace has no such document
 */
export async function retract(
  context: PipelineContext,
  id: string,
  options: RetractOptions = {},
): Promise<'retracted' | 'unknown'> {
  const { onPlan } = options;
  if (options.dryRun !== true) {
    await bringUpToDate(context, onPlan);
    const known = context.index.documents.get(id) !== null;
    if (known) await commitRetraction(context, id);
    await projectPending(context, onPlan);
    return known ? 'retracted' : 'unknown';
  }
  return await rehearse(context, async (rehearsal) => {
    const known = context.index.documents.get(id) !== null;
    if (known) await commitRetraction(rehearsal, id);
    for (const projection of context.stores.present) {
      onPlan?.(await planPending(rehearsal, projection), projection.name);
    }
    return known ? 'retracted' : 'unknown';
  });
}

/**
 * Lifts a document's tombstone, so that the next ingest may bring it back.
 * @returns Whether it had been retracted
 */
export async function readmit(context: PipelineContext, id: string): Promise<boolean> {
  if (!(await context.artefacts.isRetracted(id))) return false;
  await context.artefacts.setRetracted(id, false);
  return true;
}
