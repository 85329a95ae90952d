import { formatHistory } from '../format/history.ts';
import { describeState } from '../format/judgements.ts';
import { describeFormerId } from '../former-ids.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface HistoryCommandOptions {
  readonly workspace: string;
  readonly json?: boolean;
}

/** Prints how an entity came about, or all judgements. Ends with 1 where a judgement cannot be obeyed. */
export async function historyCommand(
  entity: string | undefined,
  { workspace: folder, json = false }: HistoryCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  return await withAccess(
    folder,
    context,
    async (workspace): Promise<CommandResult> => {
      if (entity !== undefined) {
        const { former, entities } = await workspace.history(entity);
        if (json) await out.write(toJsonDocument({ former, entities }));
        else {
          if (former !== null) await out.write(`${describeFormerId(former)}\n\n`);
          await out.write(entities.map((each) => formatHistory(each, out)).join('\n'));
        }
        return 0;
      }
      const states = await workspace.judgements();
      if (json) await out.write(toJsonDocument(states));
      else if (states.length === 0) await err.write('Nothing was judged yet.\n');
      else for (const state of states) await out.write(describeState(state, out));
      return states.some(({ standing }) => standing === 'faulty') ? 1 : 0;
    },
    { stores: [] },
  );
}
