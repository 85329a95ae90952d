import {
  createFeedFetch,
  type FoundArticle,
  type IngestOutcome,
  isNewsgraphError,
  openFeedMemories,
  readFeeds,
  systemClock,
  type WatchEvent,
  watchFeeds,
} from '../../index.ts';
import type { WorkspaceAccess } from '../../service/client/workspace-access.ts';
import { counted, oneLine } from '../format/text.ts';
import type { CommandContext, CommandResult } from '../run.ts';
import { withAccess } from '../with-workspace.ts';
import { describeRejection, toJsonLine } from './outcomes.ts';

export interface WatchCommandOptions {
  readonly workspace: string;
  /** End when all that is due has been looked at. */
  readonly once?: boolean;
  readonly json?: boolean;
}

/** How long to wait before a workspace that another command holds is tried again, in milliseconds. */
const lockPause = 2_000;

/** Looks at feeds until it is interrupted, or once, and tells what they had. */
export async function watchCommand(
  file: string,
  { workspace: folder, once = false, json = false }: WatchCommandOptions,
  version: string,
  context: CommandContext,
): Promise<CommandResult> {
  const { out, err, signal } = context;
  const list = await readFeeds(file);
  const memories = await openFeedMemories(folder);
  const web = createFeedFetch(list);
  let isFaulty = false;
  try {
    const events = watchFeeds(list, {
      memories,
      takeIn: (found) => takeIn(found, folder, context),
      product: `newsgraph/${version}`,
      fetch: web.fetch,
      clock: systemClock,
      once,
      signal,
    });
    for await (const event of events) {
      if (event.type === 'look') isFaulty ||= event.result === 'failed';
      if (event.type === 'article') isFaulty ||= event.outcome.status === 'rejected';
      if (json) {
        if (event.type === 'article')
          await out.write(toJsonLine({ type: 'article', feed: event.feed, ...event.outcome }));
        else if (event.type === 'look') await out.write(toJsonLine(event));
      } else await tell(event, context);
    }
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== 'ABORTED') throw error;
    await err.write('Interrupted. What was read is saved; run the same command again to go on.\n');
    throw error;
  } finally {
    await memories.close();
    await web.close();
  }
  return isFaulty ? 1 : 0;
}

/** Reads articles into the workspace, or has the service read them that holds it; as soon as no other command holds it. */
async function takeIn(
  found: readonly FoundArticle[],
  folder: string,
  context: CommandContext,
): Promise<readonly IngestOutcome[]> {
  const { err, signal } = context;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await withAccess(folder, context, (workspace) => ingestFound(workspace, found, signal), {
        whenMissing: 'create',
        storeProcess: true,
      });
    } catch (error) {
      if (!isNewsgraphError(error) || error.code !== 'WORKSPACE_LOCKED' || signal.aborted) throw error;
      if (attempt === 0) await err.write(`Waiting: ${oneLine(error.message)}\n`);
      await systemClock.sleep(lockPause, signal);
    }
  }
}

async function ingestFound(
  workspace: Pick<WorkspaceAccess, 'ingestRead'>,
  found: readonly FoundArticle[],
  signal: AbortSignal,
): Promise<readonly IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  const inputs = found.map(({ article }) => ({ status: 'article' as const, source: article.id, article }));
  for await (const outcome of workspace.ingestRead(inputs, { signal })) outcomes.push(outcome);
  return outcomes;
}

async function tell(event: WatchEvent, { out, err }: CommandContext): Promise<void> {
  const { colors } = out;
  switch (event.type) {
    case 'article': {
      const { outcome } = event;
      if (outcome.status === 'rejected') {
        await err.write(`${describeRejection(outcome, err)}\n`);
        return;
      }
      for (const warning of outcome.warnings)
        await err.write(`${err.colors.yellow('note:')} ${oneLine(outcome.id)}: ${oneLine(warning)}\n`);
      if (outcome.status === 'added' || outcome.status === 'changed')
        await out.write(`  ${outcome.status}  ${oneLine(outcome.title ?? outcome.id)}\n`);
      return;
    }
    case 'look': {
      const had =
        event.result === 'failed'
          ? `${colors.red('failed')}: ${oneLine(withoutName(event.fault ?? '', event.feed))}`
          : event.result === 'unchanged'
            ? 'nothing new'
            : `${counted(event.items, 'item')}, ${event.found} new or changed${event.waiting > 0 ? `, ${event.waiting} to come` : ''}`;
      await out.write(
        `${colors.bold(oneLine(event.feed))}  ${had} · next ${event.due.slice(0, 16).replace('T', ' ')} UTC\n`,
      );
      return;
    }
    case 'idle':
      return;
  }
}

function withoutName(fault: string, feed: string): string {
  return fault.startsWith(`${feed}: `) ? fault.slice(feed.length + 2) : fault;
}
