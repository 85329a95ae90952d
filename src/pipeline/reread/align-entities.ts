import type { Entity, Extraction } from '../../model/extraction.ts';
import { greedyPairs } from './greedy-pairs.ts';

/** What two readings of one text have to be compared by. */
export type Reading = Pick<Extraction, 'text' | 'entities' | 'mentions' | 'claims'>;

/** Entities of two readings of one text, and which of them are the same. */
export interface EntityAlignment {
  readonly same: readonly (readonly [before: Entity, after: Entity])[];
  readonly lost: readonly Entity[];
  readonly gained: readonly Entity[];
}

/** A mention in common counts more than any name. */
const mentionWeight = 2;

/**
 * Pairs the entities of two readings: those that have the most mentions in common first, then those with the same kind and
 * name. What an entity is called may so change without its claims being lost.
 */
export function alignEntities(before: Reading, after: Reading): EntityAlignment {
  const indexOf = (reading: Reading) => new Map(reading.entities.map(({ id }, at) => [id, at]));
  const [old, recent] = [indexOf(before), indexOf(after)];
  const mentioned = new Map<string, number[]>();
  for (const { entity, start, end } of before.mentions) {
    const key = `${start} ${end}`;
    mentioned.set(key, [...(mentioned.get(key) ?? []), old.get(entity)!]);
  }
  const scores = new Map<string, number>();
  const add = (first: number, second: number, score: number) => {
    const key = `${first} ${second}`;
    scores.set(key, (scores.get(key) ?? 0) + score);
  };
  for (const { entity, start, end } of after.mentions) {
    for (const first of mentioned.get(`${start} ${end}`) ?? [])
      add(first, recent.get(entity)!, mentionWeight);
  }
  const named = new Map<string, number[]>();
  before.entities.forEach((entity, at) => {
    named.set(nameKey(entity), [...(named.get(nameKey(entity)) ?? []), at]);
  });
  after.entities.forEach((entity, at) => {
    for (const first of named.get(nameKey(entity)) ?? []) add(first, at, 1);
  });
  const pairs = greedyPairs(
    [...scores].map(([key, score]) => {
      const [first, second] = key.split(' ').map(Number);
      return { first: first!, second: second!, score };
    }),
  );
  const [taken, found] = [new Set(pairs.map(([first]) => first)), new Set(pairs.map(([, second]) => second))];
  return {
    same: pairs.map(([first, second]) => [before.entities[first]!, after.entities[second]!]),
    lost: before.entities.filter((_, at) => !taken.has(at)),
    gained: after.entities.filter((_, at) => !found.has(at)),
  };
}

function nameKey({ kind, name }: Entity): string {
  return JSON.stringify([kind, name]);
}
