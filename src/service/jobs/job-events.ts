import type { JobQueue } from './job-queue.ts';

/** Options of {@link jobEvents}. */
export interface JobEventOptions {
  /** Number of the last outcome that the client has. */
  readonly after: number;
  /** Says that the client is gone, or the service ends. */
  readonly signal: AbortSignal;
  /** Milliseconds without news after which a comment shows that the connection is alive. */
  readonly heartbeat?: number;
}

/**
 * What happens to a job as server-sent events, from its first outcome on: `state` (the job without its outcomes), `outcome`
 * (one article, whose number is the event's id) and, as the last one, `done`. Nothing for a job that there is not.
 */
export async function* jobEvents(
  queue: JobQueue,
  id: string,
  { after, signal, heartbeat = 15_000 }: JobEventOptions,
): AsyncGenerator<string> {
  let isNews = true;
  let wake = (): void => {};
  const onNews = (changed: string) => {
    if (changed !== id) return;
    isNews = true;
    wake();
  };
  const onEnd = () => wake();
  queue.events.on('change', onNews).on('outcome', onNews);
  signal.addEventListener('abort', onEnd);
  let told = after;
  let lastState = '';
  try {
    while (!signal.aborted) {
      if (isNews) {
        isNews = false;
        const view = await queue.view(id);
        if (view === null) return;
        const { outcomes, ...state } = view;
        for (; told < outcomes.length; told += 1) yield event('outcome', outcomes[told], told + 1);
        const text = JSON.stringify(state);
        if (view.state === 'done') {
          yield event('done', state);
          return;
        }
        if (text !== lastState) yield event('state', state);
        lastState = text;
        continue;
      }
      const isAlive = await Promise.race([
        new Promise<boolean>((resolve) => {
          wake = () => resolve(true);
          if (signal.aborted || isNews) resolve(true);
        }),
        silence(heartbeat),
      ]);
      if (!isAlive) yield ': nothing new\n\n';
    }
  } finally {
    queue.events.off('change', onNews).off('outcome', onNews);
    signal.removeEventListener('abort', onEnd);
  }
}

function silence(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), milliseconds).unref();
  });
}

function event(name: string, data: unknown, number?: number): string {
  const id = number === undefined ? '' : `id: ${number}\n`;
  return `${id}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
