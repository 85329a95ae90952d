import type { EntityMatch } from '../model/view.ts';
import { canonicalName } from '../resolve/canonical-name.ts';
import { searchKey } from '../resolve/name-slug.ts';
import type { PipelineContext } from './context.ts';
import { inspectJudgements, type JudgementStanding } from './judgements/inspect-judgements.ts';
import { readReached } from './project-pending.ts';

export type { EntityMatch };

/** A store of a workspace and how far it has come. */
export interface StoreStatus {
  readonly name: string;
  /** Where it is; null for one that is away. */
  readonly location: string | null;
  /** The workspace's revision that it has reached; null for one that is away or must be compared as a whole. */
  readonly revision: number | null;
  /** Number of elements to compare before it is up to date; null where all must be compared, or it is away. */
  readonly pending: number | null;
  /** Why it cannot be reached; null where it can. */
  readonly away: string | null;
}

/** What a workspace holds. */
export interface WorkspaceStatus {
  readonly folder: string;
  readonly revision: number;
  readonly documents: number;
  /** Documents that another version of the extractor has read. */
  readonly outdated: number;
  readonly retracted: number;
  /** Entities by kind. */
  readonly entities: Readonly<Record<string, number>>;
  /** Claims by type. */
  readonly claims: Readonly<Record<string, number>>;
  readonly stores: readonly StoreStatus[];
  /** Judgements by whether they count. */
  readonly judgements: Readonly<Record<JudgementStanding, number>>;
  /** Documents that an interrupted run left; the next ingest finishes them. */
  readonly unfinished: readonly string[];
}

/** Entities with a name or alias that equals or begins with what is given, whatever its case, accents or hyphens. */
export function findEntities(
  { index }: Pick<PipelineContext, 'index'>,
  name: string,
  limit: number,
): readonly EntityMatch[] {
  return index.search.find(searchKey(name), limit).map(({ id, match, exact }) => {
    const { kind, names, documents, mentions } = index.contributions.entity(id)!;
    return { id, kind, ...canonicalName(names), documents, mentions, match, exact };
  });
}

/** The entity with an id of the graph; null if there is none. */
export function entityWithId(
  { index }: Pick<PipelineContext, 'index'>,
  id: string,
): Pick<EntityMatch, 'id' | 'kind' | 'name'> | null {
  const entity = index.contributions.entity(id);
  return entity && { id, kind: entity.kind, name: canonicalName(entity.names).name };
}

/** Counts what a workspace holds and how far its stores have come. */
export async function workspaceStatus(context: PipelineContext, folder: string): Promise<WorkspaceStatus> {
  const { index, artefacts, stores } = context;
  let retracted = 0;
  for await (const _ of artefacts.retractedIds()) retracted += 1;
  const storeStates: StoreStatus[] = [];
  for (const projection of stores.present) {
    const { revision } = await readReached(context, projection);
    const isComparable = revision !== 'unknown' && revision >= index.pruned() && revision <= index.revision();
    storeStates.push({
      name: projection.name,
      location: projection.store.location,
      revision: revision === 'unknown' ? null : revision,
      pending: isComparable ? index.pending.countAfter(revision) : null,
      away: null,
    });
  }
  for (const { name, error } of stores.away) {
    storeStates.push({ name, location: null, revision: null, pending: null, away: error.message });
  }
  const judgements = { 'in-force': 0, dormant: 0, faulty: 0, undone: 0 };
  for (const { judgement, standing } of await inspectJudgements(context)) {
    // What takes back another says nothing of its own about who is who.
    if (judgement.op !== 'undo') judgements[standing] += 1;
  }
  return {
    folder,
    revision: index.revision(),
    documents: index.documents.size(),
    outdated: index.documents.countReadByOthers(await context.readBy()),
    retracted,
    entities: index.search.totals('kind'),
    claims: index.search.totals('type'),
    stores: storeStates,
    judgements,
    unfinished: index.dirty(),
  };
}
