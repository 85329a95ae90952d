import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import neo4j from 'neo4j-driver';
import { NewsgraphError } from '../../model/errors.ts';
import { isRunning } from '../../system/is-running.ts';
import { type Connection, type Run, toCount } from './connection.ts';
import { stateLabel } from './patterns.ts';
import { type StoreRecord, toRecord } from './store-record.ts';

/**
 * The right to write to a database, which one process at a time has. It is kept on the node of the store's record and
 * checked in every writing transaction, so that a process that lost it, for example because its machine slept, cannot
 * write into another's work. A process that was killed loses it after the time of the lease, or at once to the next
 * process of the same machine.
 */
export interface WriterLease {
  /**
   * Takes the lease, or makes it last longer.
   * @returns What the database says of itself.
   * @throws NewsgraphError `STORE_LOCKED`, naming the process that has it
   */
  take(connection: Connection): Promise<StoreRecord>;
  /**
   * Begins a writing transaction: fails where the lease was lost, and keeps others waiting until the end.
   * @throws NewsgraphError `STORE_LOCKED`
   */
  hold(run: Run): Promise<void>;
  /** Lets the next one in. Does nothing where the lease was never taken. */
  release(connection: Connection): Promise<void>;
}

/**
 * Tokens of the leases of this process. A lease of this process's number that is not among them belongs to a process
 * that has ended and had the same number, or to a store whose server was gone when it was closed.
 */
const tokensHere = new Set<string>();

/** How long a lease lasts after the last write, in milliseconds. */
const leaseTime = 60_000;

/** @param writer What to tell others that the writer is doing, such as `newsgraph ingest`. */
export function createWriterLease(writer: string): WriterLease {
  const token = randomUUID();
  tokensHere.add(token);
  let taken = false;
  return {
    async take(connection) {
      const record = await connection.write(async (run) => {
        // The first SET locks the node: two that come at once see each other.
        const { records } = await run(
          `MERGE (s:${stateLabel} {id: $id}) SET s.id = $id RETURN properties(s) AS stored, timestamp() AS now`,
          { id: stateLabel },
        );
        const stored = records[0]?.get('stored') as Readonly<Record<string, unknown>>;
        const now = toCount(records[0]?.get('now'));
        if (!isFree(stored, token, now)) throw lockedError(stored, now);
        await run(
          `MATCH (s:${stateLabel} {id: $id})
           SET s.writerToken = $token, s.writer = $writer, s.writerProcess = $process, s.writerHost = $host,
             s.writerUntil = timestamp() + $time`,
          {
            id: stateLabel,
            token,
            writer,
            process: neo4j.int(process.pid),
            host: hostname(),
            time: neo4j.int(leaseTime),
          },
        );
        return toRecord(stored);
      });
      taken = true;
      return record;
    },
    async hold(run) {
      const { records } = await run(
        `MATCH (s:${stateLabel} {id: $id}) WHERE s.writerToken = $token SET s.writerUntil = timestamp() + $time
         RETURN count(s) AS held`,
        { id: stateLabel, token, time: neo4j.int(leaseTime) },
      );
      if (toCount(records[0]?.get('held')) === 1) return;
      taken = false;
      throw new NewsgraphError(
        'STORE_LOCKED',
        'Another process has begun to write to the Neo4j database meanwhile. Run the same again when it has ended.',
      );
    },
    async release(connection) {
      tokensHere.delete(token);
      if (!taken) return;
      taken = false;
      await connection.write((run) =>
        run(
          `MATCH (s:${stateLabel} {id: $id}) WHERE s.writerToken = $token
           REMOVE s.writerToken, s.writer, s.writerProcess, s.writerHost, s.writerUntil`,
          { id: stateLabel, token },
        ),
      );
    },
  };
}

function isFree(stored: Readonly<Record<string, unknown>>, token: string, now: number): boolean {
  const { writerToken, writerUntil, writerHost, writerProcess } = stored;
  if (writerToken === undefined || writerToken === token || toCount(writerUntil) < now) return true;
  if (writerHost !== hostname()) return false;
  const pid = toCount(writerProcess);
  return pid === process.pid ? !tokensHere.has(String(writerToken)) : !isRunning(pid);
}

function lockedError(stored: Readonly<Record<string, unknown>>, now: number): NewsgraphError {
  const { writer, writerHost, writerProcess, writerUntil } = stored;
  const owner = `"${String(writer)}" (process ${toCount(writerProcess)} on ${String(writerHost)})`;
  const seconds = Math.ceil((toCount(writerUntil) - now) / 1000);
  return new NewsgraphError(
    'STORE_LOCKED',
    `The Neo4j database is being written by ${owner}. Wait for it to end; if it no longer runs, its lock ends in ${seconds} s.`,
    { context: { writer: String(writer), host: String(writerHost), process: toCount(writerProcess) } },
  );
}
