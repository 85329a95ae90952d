import type { GoldDocument, GoldId } from '../gold-document.ts';
import { isFact, type Prediction } from '../prediction.ts';
import type { Tallies } from '../tally.ts';
import type { ViewedEntity } from '../view-document.ts';
import { alignEntities } from './align-entities.ts';

/** Gold holds these in both directions: one unordered pair each. */
const symmetricTypes: ReadonlySet<string> = new Set(['CONSULT', 'FAMILY_OF']);
/** DWIE marks few of these. */
const sparseTypes: ReadonlySet<string> = new Set(['CONSULT', 'SANCTION']);

/** Names ends of claims by the gold entities that they stand for. */
export type EndName = (id: GoldId | null) => string;

export function goldEnd(id: GoldId): string {
  return JSON.stringify(['gold', id]);
}

export function createEndName(gold: readonly ViewedEntity[], pred: readonly ViewedEntity[]): EndName {
  const goldOf = new Map<GoldId | null, GoldId>();
  for (const [a, b] of alignEntities(gold, pred)) goldOf.set(pred[b]!.id, gold[a]!.id);
  return (id) => (goldOf.has(id) ? goldEnd(goldOf.get(id)!) : JSON.stringify(['pred', id]));
}

/** One key for a triple; symmetric types have the same one in both directions. */
export function tripleKey(type: string, subject: string, object: string): string {
  const ends = [subject, object];
  return JSON.stringify([type, ...(symmetricTypes.has(type) ? ends.sort() : ends)]);
}

/** Triples over aligned entities. Direction counts, and only claims that are affirmed and actual do. */
export function measureRelations(
  { gold, prediction }: { readonly gold: GoldDocument; readonly prediction: Prediction },
  nameOf: EndName,
  types: readonly string[],
  tallies: Tallies,
): void {
  const golds = gold.relations.map((relation) => ({
    type: relation.type,
    key: tripleKey(relation.type, goldEnd(relation.subject), goldEnd(relation.object)),
  }));
  const preds = prediction.claims
    .filter((claim) => types.includes(claim.type) && (claim.object ?? null) !== null && isFact(claim))
    .map((claim) => ({
      type: claim.type,
      key: tripleKey(claim.type, nameOf(claim.subject), nameOf(claim.object ?? null)),
    }));
  const add = (row: string, counts: (type: string) => boolean) => {
    const keys = (triples: typeof golds) =>
      new Set(triples.filter(({ type }) => counts(type)).map(({ key }) => key));
    tallies.get(row).addSets(keys(golds), keys(preds));
  };
  add('all types', () => true);
  add('without CONSULT, SANCTION', (type) => !sparseTypes.has(type));
  for (const kind of types) add(kind, (type) => type === kind);
}
