import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { NewsgraphError } from '../../model/errors.ts';
import { isMissing } from '../../system/is-missing.ts';
import { takeLock } from '../../workspace/lock.ts';
import { type WriteFile, workspaceFiles, writeFileSafely } from '../../workspace/workspace-files.ts';
import type { Closures } from './polite-client.ts';

const memorySchema = z.object({
  /** Where the feed has moved for good. */
  movedTo: z.url().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When to look again, ISO 8601. */
  due: z.iso.datetime(),
  /** Looks in a row that failed. */
  failures: z.int().nonnegative(),
  /** What went wrong last; null after a look that went well. */
  fault: z.string().nullable(),
  /** By the id of an item's article: a hash of what the feed said of it, taken in once it is in the graph. */
  items: z.record(
    z.string(),
    z.object({
      /** Null for one that is still to be taken in. */
      hash: z.string().nullable(),
      /** Looks that failed to get its page. */
      tries: z.int().nonnegative(),
      /** When the feed named it last, ISO 8601. */
      named: z.iso.datetime(),
    }),
  ),
});

const fileSchema = z.object({
  version: z.literal(1),
  feeds: z.record(z.string(), memorySchema),
  /** Until when hosts want to be left alone, ISO 8601. */
  hosts: z.record(z.string(), z.iso.datetime()),
});
type FeedFile = Pick<z.infer<typeof fileSchema>, 'feeds' | 'hosts'>;

/** What is remembered of a feed between two looks. */
export type FeedMemory = z.infer<typeof memorySchema>;

/** What is remembered of all feeds, by their addresses. */
export interface FeedMemories {
  of(url: string): FeedMemory;
  /** Remembers it, on disk, before anything else is done. */
  keep(url: string, memory: FeedMemory): Promise<void>;
  /** Hosts that want to be left alone; kept with the next memory of a feed. */
  readonly closures: Closures;
  /** Lets others watch feeds for the workspace. May be called twice. */
  close(): Promise<void>;
}

/** Of a feed that was never looked at. */
const blank: FeedMemory = {
  movedTo: null,
  etag: null,
  lastModified: null,
  due: new Date(0).toISOString(),
  failures: 0,
  fault: null,
  items: {},
};

/**
 * Opens what a workspace remembers of feeds, or begins it. One at a time may.
 * @param folder The workspace's folder; made if need be.
 * @throws NewsgraphError `WORKSPACE_LOCKED` naming who watches feeds for it already; `WORKSPACE_INVALID` for a damaged file
 */
export async function openFeedMemories(
  folder: string,
  write: WriteFile = writeFileSafely,
): Promise<FeedMemories> {
  await mkdir(folder, { recursive: true });
  const lock = await takeLock(join(folder, workspaceFiles.feedsLock), 'watch');
  const path = join(folder, workspaceFiles.feeds);
  try {
    const { feeds, hosts } = await read(path);
    return {
      of: (url) => feeds[url] ?? blank,
      async keep(url, memory) {
        feeds[url] = memory;
        await write(path, `${JSON.stringify({ version: 1, feeds, hosts }, null, 1)}\n`);
      },
      closures: {
        until: (host) => Date.parse(hosts[host] ?? blank.due),
        close(host, until) {
          hosts[host] = new Date(until).toISOString();
        },
      },
      close: () => lock.release(),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function read(path: string): Promise<FeedFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return { feeds: {}, hosts: {} };
    throw error;
  }
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new NewsgraphError(
      'WORKSPACE_INVALID',
      `${path}: what is remembered of feeds cannot be read; take the file away to look at all feeds afresh`,
      { cause: error, context: { file: path } },
    );
  }
}
