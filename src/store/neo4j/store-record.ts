import neo4j from 'neo4j-driver';
import type { StoreState } from '../graph-store.ts';
import type { Connection, Run } from './connection.ts';
import { stateLabel } from './patterns.ts';

/** What the database keeps of the projection in it, besides the graph. */
export interface StoreRecord {
  /** Null where nothing was recorded yet. */
  readonly state: StoreState | null;
  /** Labels that newsgraph has ever given to nodes here: other labels are the user's. */
  readonly labels: ReadonlySet<string>;
  /** Types of relationships that newsgraph has ever made here: others are the user's. */
  readonly types: ReadonlySet<string>;
}

const nothing: StoreRecord = { state: null, labels: new Set(), types: new Set() };

/** Reads the record. */
export async function readRecord(connection: Connection): Promise<StoreRecord> {
  return await connection.read(async (run) => {
    const { records } = await run(`MATCH (s:${stateLabel} {id: $id}) RETURN properties(s) AS stored`, {
      id: stateLabel,
    });
    const stored = records[0]?.get('stored') as Readonly<Record<string, unknown>> | undefined;
    return stored === undefined ? nothing : toRecord(stored);
  });
}

/** Reads the record out of the properties of its node. */
export function toRecord(stored: Readonly<Record<string, unknown>>): StoreRecord {
  const { workspace, revision, version, detail, labels, types } = stored;
  const isRecorded = typeof workspace === 'string' && neo4j.isInt(revision);
  return {
    state: isRecorded
      ? {
          workspace,
          revision: revision.toNumber(),
          version: neo4j.isInt(version) ? version.toNumber() : 1,
          detail: detail === 'edges' ? 'edges' : 'claims',
        }
      : null,
    labels: new Set(Array.isArray(labels) ? labels.map(String) : []),
    types: new Set(Array.isArray(types) ? types.map(String) : []),
  };
}

/** Records how far the projection has come. */
export async function writeState(run: Run, state: StoreState): Promise<void> {
  await run(
    `MATCH (s:${stateLabel} {id: $id})
     SET s.workspace = $workspace, s.revision = $revision, s.version = $version, s.detail = $detail`,
    { id: stateLabel, ...state, revision: neo4j.int(state.revision), version: neo4j.int(state.version) },
  );
}

/** Makes the projection that of another workspace, which has yet to compare it with what it wants. */
export async function adoptRecord(connection: Connection, workspace: string): Promise<void> {
  await connection.write((run) =>
    run(`MATCH (s:${stateLabel} {id: $id}) SET s.workspace = $workspace, s.revision = 0`, {
      id: stateLabel,
      workspace,
    }),
  );
}
