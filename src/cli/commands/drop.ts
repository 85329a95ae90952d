import type { DropOutcome } from '../../index.ts';
import { counted, oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { type StoreOptions, storeSettings } from '../store-options.ts';
import { withWorkspace } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface DropCommandOptions extends StoreOptions {
  readonly workspace: string;
  readonly json?: boolean;
}

/** Removes the graph from stores, and the stores from the workspace. */
export async function dropCommand(
  { workspace: folder, json = false, ...options }: DropCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const outcomes: DropOutcome[] = [];
  for (const store of await storeSettings(options, process.env)) {
    const outcome = await withWorkspace(
      folder,
      context,
      async (workspace) => {
        const [status] = (await workspace.status()).stores;
        return await workspace.drop(status?.name ?? '');
      },
      { access: 'read', use: [store], adopt: options.adopt ?? false, whenMissing: 'temporary' },
    );
    outcomes.push(outcome);
    if (!json) await context.out.write(describeDrop(outcome));
  }
  if (json) await context.out.write(toJsonDocument(outcomes));
  return 0;
}

function describeDrop({ location, nodes, edges, kept, isKept }: DropOutcome): string {
  const lines = [
    `Removed ${counted(nodes, 'node')} and ${counted(edges, 'relationship')} from ${oneLine(location)}.`,
  ];
  if (kept > 0) {
    lines.push(
      `${counted(kept, 'node')} ${kept === 1 ? 'stays' : 'stay'}, without what was the graph's: relationships, labels or properties of your own hang on ${kept === 1 ? 'it' : 'them'}.`,
    );
  }
  if (isKept)
    lines.push('It is the only store of the workspace: the next ingest or "newsgraph sync" fills it again.');
  return `${lines.join('\n')}\n`;
}
