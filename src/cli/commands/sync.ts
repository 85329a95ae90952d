import { addPlanCounts, countPlan, noPlanCounts, type Plan, type PlanCounts } from '../../index.ts';
import { describeChanges } from '../format/plan.ts';
import { describeStores } from '../format/stores.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { type StoreOptions, storeSettings } from '../store-options.ts';
import { withWorkspace } from '../with-workspace.ts';
import { toJsonDocument, toJsonLine } from './outcomes.ts';

export interface SyncCommandOptions extends StoreOptions {
  readonly workspace: string;
  readonly json?: boolean;
  /** Make the index again from the articles first. */
  readonly rebuild?: boolean;
  /** Read articles anew for that which another extractor has read. */
  readonly reread?: boolean;
  /** Where that is an ontology that the workspace does not have, all articles are read again. False: newsgraph's own. */
  readonly ontology?: string | false;
}

/** Brings every store of a workspace up to date, and tells what was written. */
export async function syncCommand(
  { workspace: folder, json = false, rebuild = false, reread = false, ...options }: SyncCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, signal } = context;
  const written = new Map<string, PlanCounts>();
  const use = await storeSettings(options, process.env);
  const { ontology } = options;
  const opening = {
    use,
    storeProcess: true,
    adopt: options.adopt ?? false,
    ...(ontology === undefined
      ? {}
      : { ontology: ontology === false ? null : ontology, replaceOntology: true }),
  };
  return await withWorkspace(
    folder,
    context,
    async (workspace): Promise<CommandResult> => {
      const onPlan = (plan: Plan, store: string): void => {
        written.set(store, addPlanCounts(written.get(store) ?? noPlanCounts, countPlan(plan)));
      };
      if (rebuild) await workspace.rebuild({ signal, onPlan, reread });
      else await workspace.sync({ onPlan });
      const { stores } = await workspace.status();
      if (json) {
        const changes = Object.fromEntries(
          stores.map(({ name }) => [name, written.get(name) ?? noPlanCounts]),
        );
        await out.write(
          rebuild ? toJsonLine({ type: 'rebuilt', stores, changes }) : toJsonDocument({ stores, changes }),
        );
      } else {
        for (const store of stores) {
          if (store.away === null)
            await out.write(describeChanges(written.get(store.name) ?? noPlanCounts, store.name));
        }
        await out.write(describeStores(stores));
      }
      return stores.some(({ away }) => away !== null) ? 1 : 0;
    },
    opening,
  );
}
