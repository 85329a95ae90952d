import { createInterface } from 'node:readline';
import type { DoubtfulPair, JudgementOutcome } from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { describeDoubt } from '../format/doubts.ts';
import { describeOutcome } from '../format/judgements.ts';
import { counted, safeText } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { toJsonDocument } from './outcomes.ts';

export interface ReviewCommandOptions {
  readonly workspace: string;
  readonly limit: number;
  readonly by?: string;
  /** Ask for each pair. Default: on a terminal. */
  readonly interactive?: boolean;
  readonly json?: boolean;
}

/** Prints pairs of entities that may be one, or asks for each whether they are. */
export async function reviewCommand(
  { workspace: folder, limit, by, interactive, json = false }: ReviewCommandOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err } = context;
  const asks = !json && (interactive ?? (process.stdin.isTTY === true && out.isTerminal));
  return await withAccess(
    folder,
    context,
    async (workspace): Promise<CommandResult> => {
      if (asks) {
        await ask(workspace, limit, by, context);
        return 0;
      }
      const { pairs, total } = await workspace.review({ limit });
      if (json) await out.write(toJsonDocument({ pairs, total }));
      else if (total === 0) await err.write('No pair of entities is in doubt.\n');
      else {
        for (const [at, pair] of pairs.entries()) {
          await out.write(`${describeDoubt(pair, `${at + 1}/${total}`, out)}${commandsFor(pair)}\n`);
        }
      }
      return 0;
    },
    asks ? {} : { stores: [] },
  );
}

function commandsFor({ one, other }: DoubtfulPair): string {
  const names = `${one.id} ${other.id}`;
  return `  newsgraph merge ${names}\n  newsgraph keep-apart ${names}\n`;
}

const question = 'same (s), different (d), skip (Enter), quit (q)? ';

/** Asks until nothing is left, the limit is reached, or the person has had enough. */
async function ask(
  workspace: WorkspaceAccess,
  limit: number,
  by: string | undefined,
  { out, signal }: CommandContext,
): Promise<void> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const stop = () => input.close();
  signal.addEventListener('abort', stop);
  const passed = new Set<string>();
  try {
    for (let asked = 0; asked < limit; asked += 1) {
      // A judgement may settle other pairs, or give them other ids.
      const { pairs, total } = await workspace.review({ limit: passed.size + 1 });
      const pair = pairs.find((each) => !passed.has(keyOf(each)));
      if (pair === undefined) break;
      await out.write(describeDoubt(pair, `${counted(total, 'pair')} left:`, out));
      const answer = await answerTo(lines, out.write);
      if (answer === 'q') return;
      if (answer === '') passed.add(keyOf(pair));
      else await out.write(describeOutcome(await decide(workspace, pair, answer, by), out, false));
      await out.write('\n');
    }
    await out.write('No further pair is in doubt.\n');
  } finally {
    signal.removeEventListener('abort', stop);
    input.close();
  }
}

async function answerTo(
  lines: AsyncIterator<string>,
  write: (text: string) => Promise<void>,
): Promise<'s' | 'd' | 'q' | ''> {
  for (;;) {
    await write(question);
    const { value, done } = await lines.next();
    if (done === true) return 'q';
    const answer = value.trim().toLowerCase();
    if (answer === '' || answer === 's' || answer === 'd' || answer === 'q') return answer;
    if (answer === 'same' || answer === 'different' || answer === 'quit') return answer[0] as 's' | 'd' | 'q';
    await write(`"${safeText(answer)}" is none of these.\n`);
  }
}

async function decide(
  workspace: WorkspaceAccess,
  { one, other }: DoubtfulPair,
  answer: 's' | 'd',
  by: string | undefined,
): Promise<JudgementOutcome> {
  const how = by === undefined ? {} : { by };
  return answer === 's'
    ? await workspace.merge(one.id, other.id, how)
    : await workspace.keepApart(one.id, other.id, how);
}

function keyOf({ one, other }: DoubtfulPair): string {
  return `${one.id} ${other.id}`;
}
