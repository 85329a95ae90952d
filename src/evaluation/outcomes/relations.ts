import type { Span } from '../../model/extraction.ts';
import type { GoldDocument, GoldId } from '../gold-document.ts';
import { type EndName, goldEnd, tripleKey } from '../measures/relations.ts';
import { isFact, type PredictedClaim, type Prediction } from '../prediction.ts';
import type { ScoredText } from '../text/scored-text.ts';
import type { ViewedEntity } from '../view-document.ts';
import { type Outcome, right } from './outcome.ts';

interface Triple {
  readonly type: string;
  readonly subject: string;
  readonly object: string;
  readonly claim: PredictedClaim;
}

/** What the outcomes of ties are made of. */
export interface RelationInput {
  readonly gold: GoldDocument;
  readonly prediction: Prediction;
  readonly goldView: readonly ViewedEntity[];
  readonly predView: readonly ViewedEntity[];
  readonly nameOf: EndName;
  readonly types: readonly string[];
  readonly text: ScoredText;
}

/** Each tie of gold, and each claim of a type of the set that is no tie of gold and explains none. */
export function relationOutcomes(input: RelationInput): Outcome[] {
  const { gold, prediction, nameOf, types } = input;
  const triples = prediction.claims
    .filter(({ type, object = null }) => types.includes(type) && object !== null)
    .map((claim): Triple => {
      const { type, subject, object = null } = claim;
      return { type, subject: nameOf(subject), object: nameOf(object), claim };
    });
  const facts = distinctTriples(triples.filter(({ claim }) => isFact(claim)));
  const between = byPair(triples);
  const found = new Set(triples.flatMap(({ subject, object }) => [subject, object]));
  for (const { id } of input.predView) found.add(nameOf(id));
  const goldKeys = new Set(
    gold.relations.map(({ type, subject, object }) => tripleKey(type, goldEnd(subject), goldEnd(object))),
  );
  const explained = new Set<string>();
  const show = createShow(input);

  const outcomes: Outcome[] = [];
  const done = new Set<string>();
  for (const relation of gold.relations) {
    const subject = goldEnd(relation.subject);
    const object = goldEnd(relation.object);
    const key = tripleKey(relation.type, subject, object);
    if (done.has(key)) continue;
    done.add(key);
    const expected = show.gold(relation.subject, relation.type, relation.object);
    const span = show.spanOf(relation.subject);
    const told = (cause: string, triple: Triple | undefined) => {
      const got = triple === undefined ? null : show.pred(triple);
      outcomes.push({ topic: 'relations', cause, span, expected, got });
    };
    if (facts.has(key)) {
      told(right, facts.get(key));
      continue;
    }
    if (!found.has(subject) || !found.has(object)) {
      told('missed end', undefined);
      continue;
    }
    const others = (between.get(pairKey(subject, object)) ?? []).filter(
      (triple) => !goldKeys.has(keyOf(triple)) || !isFact(triple.claim),
    );
    const unsure = others.find((triple) => keyOf(triple) === key);
    const reversed = others.find(({ type, claim }) => type === relation.type && isFact(claim));
    const other = others.find(({ claim }) => isFact(claim));
    const best = unsure ?? reversed ?? other;
    if (best !== undefined && isFact(best.claim)) explained.add(keyOf(best));
    told(causeOf(best, unsure, reversed), best);
  }
  for (const [key, triple] of facts) {
    if (goldKeys.has(key) || explained.has(key)) continue;
    const span = show.evidenceOf(triple);
    outcomes.push({ topic: 'relations', cause: 'spurious', span, expected: null, got: show.pred(triple) });
  }
  return outcomes;
}

function causeOf(best: Triple | undefined, unsure: Triple | undefined, reversed: Triple | undefined): string {
  if (best === undefined) return 'no rule';
  if (best === unsure) return 'not told as a fact';
  return best === reversed ? 'wrong direction' : 'wrong type';
}

function keyOf({ type, subject, object }: Triple): string {
  return tripleKey(type, subject, object);
}

function distinctTriples(triples: readonly Triple[]): Map<string, Triple> {
  const distinct = new Map<string, Triple>();
  for (const triple of triples) if (!distinct.has(keyOf(triple))) distinct.set(keyOf(triple), triple);
  return distinct;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function byPair(triples: readonly Triple[]): Map<string, Triple[]> {
  const pairs = new Map<string, Triple[]>();
  for (const triple of triples) {
    const key = pairKey(triple.subject, triple.object);
    const list = pairs.get(key);
    if (list === undefined) pairs.set(key, [triple]);
    else list.push(triple);
  }
  return pairs;
}

function createShow({ goldView, predView, text }: RelationInput) {
  const goldById = new Map(goldView.map((entity) => [entity.id, entity]));
  const predById = new Map<GoldId | null, ViewedEntity>(predView.map((entity) => [entity.id, entity]));
  const nameOf = (entity: ViewedEntity | undefined, id: GoldId | null) => {
    const names = [...(entity?.names.values() ?? [])].map(text.cut);
    return names.reduce((longest, name) => (name.length > longest.length ? name : longest), '') || `${id}`;
  };
  return {
    gold: (subject: GoldId, type: string, object: GoldId) =>
      `${nameOf(goldById.get(subject), subject)} ${type} ${nameOf(goldById.get(object), object)}`,
    pred({ claim: { type, subject, object = null, ...claim } }: Triple) {
      const rule = typeof claim.rule === 'string' ? ` (${claim.rule})` : '';
      return `${nameOf(predById.get(subject), subject)} ${type} ${nameOf(predById.get(object), object)}${rule}`;
    },
    spanOf: (id: GoldId): Span | null => goldById.get(id)?.spans.values().next().value ?? null,
    evidenceOf({ claim: { evidence } }: Triple): Span | null {
      const { start, end } = evidence ?? {};
      return typeof start === 'number' && typeof end === 'number' ? [start, end] : null;
    },
  };
}
