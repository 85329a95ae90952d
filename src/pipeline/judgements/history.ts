import type { Redirect } from '../../workspace/redirect-table.ts';
import type { PipelineContext } from '../context.ts';
import { entityNamed, type NamedEntity } from '../explain/named-entity.ts';
import { storedNames } from '../explain/stored-names.ts';
import { type FormerId, whatBecameOf } from '../identity/former-ids.ts';
import { inspectJudgements, type JudgementState } from './inspect-judgements.ts';

/** How documents call an entity, and since when. */
export interface NameHistory {
  readonly name: string;
  /** Number of documents that call it so. */
  readonly documents: number;
  /** The earliest of them by day of publication: those without one last, then by id. */
  readonly first: { readonly document: string; readonly published: string | null };
}

/** How an entity of the graph came about. */
export interface EntityHistory extends NamedEntity {
  /** Number of documents that it is made of. */
  readonly documents: number;
  /** First and last day of publication of these documents; null if none is known. */
  readonly first: string | null;
  readonly last: string | null;
  /** Names that documents give it, by the earliest document. */
  readonly names: readonly NameHistory[];
  /** Other ids whose documents came to it, the latest first. */
  readonly joined: readonly Redirect[];
  /** Where documents of its id went, the latest first. */
  readonly left: readonly Redirect[];
  /** Judgements that name it, by id, with those that were undone. */
  readonly judgements: readonly JudgementState[];
}

/** How what somebody asked for came about. */
export interface History {
  /** Set where an id was asked for that stands for nothing any more. */
  readonly former: FormerId | null;
  /** The entity; where an old id stood for several now, each of these. */
  readonly entities: readonly EntityHistory[];
}

/**
 * How an entity came about: its names, judgements, and what was joined to it or taken from it.
 * @param text Its name, an alias, its id, or one that it once had.
 * @throws NewsgraphError `ENTITY_UNKNOWN`
 */
export async function historyOf(
  context: Pick<PipelineContext, 'index' | 'artefacts' | 'judgements'>,
  text: string,
): Promise<History> {
  const former = whatBecameOf(context.index, text.trim());
  const entities = former === null ? [entityNamed(text, storedNames(context))] : former.now;
  const states = await inspectJudgements(context);
  return { former, entities: entities.map((entity) => describe(context, entity, states)) };
}

function describe(
  { index }: Pick<PipelineContext, 'index'>,
  entity: NamedEntity,
  states: readonly JudgementState[],
): EntityHistory {
  const { id } = entity;
  const members = index.members.of(id);
  const days = members.flatMap(({ published }) => (published === null ? [] : [published])).sort();
  const byName = new Map<string, typeof members>();
  for (const member of members.toSorted(byDay)) {
    byName.set(member.name, [...(byName.get(member.name) ?? []), member]);
  }
  return {
    ...entity,
    documents: new Set(members.map(({ document }) => document)).size,
    first: days[0] ?? null,
    last: days.at(-1) ?? null,
    names: [...byName].map(([name, [first, ...rest]]) => ({
      name,
      documents: new Set([first!, ...rest].map(({ document }) => document)).size,
      first: { document: first!.document, published: first!.published },
    })),
    joined: index.redirects.to(id),
    left: index.redirects.of(id),
    judgements: states.filter(({ entities }) => entities.includes(id)),
  };
}

interface Dated {
  readonly document: string;
  readonly published: string | null;
}

/** By day of publication, those without one last, then by id. */
function byDay(a: Dated, b: Dated): number {
  const key = ({ document, published }: Dated) => `${published ?? '9999'} ${document}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
