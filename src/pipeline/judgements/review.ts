import type { Doubt } from '../../resolve/cluster/resolution.ts';
import type { PipelineContext } from '../context.ts';
import type { NamedEntity } from '../explain/named-entity.ts';
import { entityWithId } from '../inspect.ts';
import { type EntityQuote, quoteOf } from './entity-quote.ts';

/** One of two entities that may be one. */
export interface DoubtfulEntity extends NamedEntity {
  /** Number of documents that mention it. */
  readonly documents: number;
  /** Number of claims in which it takes part. */
  readonly claims: number;
  readonly quote: EntityQuote | null;
}

/** Two entities of the graph that may be one: too little evidence to join them, too much to pass over. */
export interface DoubtfulPair extends Omit<Doubt, 'one' | 'other'> {
  readonly one: DoubtfulEntity;
  readonly other: DoubtfulEntity;
}

/** Pairs in doubt. */
export interface Review {
  /** The most consequential first. */
  readonly pairs: readonly DoubtfulPair[];
  /** Number of all, of which `pairs` may be the first. */
  readonly total: number;
}

type Context = Pick<PipelineContext, 'index' | 'artefacts'>;

interface Weighed {
  readonly doubt: Doubt;
  readonly weight: number;
}

/**
 * Pairs of entities that may be one and that nobody has judged. The most consequential come first: those where the smaller
 * of the two has the most documents and claims, since these would be another's, times how near they are to being joined.
 */
export async function review(context: Context, limit: number): Promise<Review> {
  const { index } = context;
  const sizes = new Map<string, { documents: number; claims: number } | null>();
  const sizeOf = (id: string) => {
    const known = sizes.get(id);
    if (known !== undefined) return known;
    const entity = index.contributions.entity(id);
    const size = entity && { documents: entity.documents, claims: index.members.claims(id) };
    sizes.set(id, size);
    return size;
  };
  const weighed: Weighed[] = [];
  for (const doubt of index.identity.doubts()) {
    const [one, other] = [sizeOf(doubt.one), sizeOf(doubt.other)];
    if (one === null || other === null || isJudged(context, doubt)) continue;
    const smaller = Math.min(one.documents + one.claims, other.documents + other.claims);
    weighed.push({ doubt, weight: smaller * doubt.score });
  }
  weighed.sort(
    (a, b) =>
      b.weight - a.weight ||
      b.doubt.score - a.doubt.score ||
      compare(a.doubt.one, b.doubt.one) ||
      compare(a.doubt.other, b.doubt.other),
  );
  const describe = async (id: string): Promise<DoubtfulEntity> => {
    const named = entityWithId(context, id)!;
    const { documents, claims } = sizeOf(id)!;
    return { ...named, documents, claims, quote: await quoteOf(context, id, named.name) };
  };
  const pairs: DoubtfulPair[] = [];
  for (const { doubt } of weighed.slice(0, limit)) {
    pairs.push({ ...doubt, one: await describe(doubt.one), other: await describe(doubt.other) });
  }
  return { pairs, total: weighed.length };
}

/** Whether a judgement says that something of one is nothing of the other. */
function isJudged({ index }: Context, { one, other }: Doubt): boolean {
  const sidesOf = (entity: string) => {
    const sides = new Map<number, Set<string>>();
    for (const { judgement, side } of index.judged.inEntity(entity)) {
      sides.set(judgement, (sides.get(judgement) ?? new Set()).add(side));
    }
    return sides;
  };
  const others = sidesOf(other);
  return [...sidesOf(one)].some(([judgement, sides]) => {
    const opposite = others.get(judgement);
    if (opposite === undefined) return false;
    return (sides.has('one') && opposite.has('other')) || (sides.has('other') && opposite.has('one'));
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
