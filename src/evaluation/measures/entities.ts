import type { Tallies } from '../tally.ts';
import { spanKey } from '../text/spans.ts';
import type { ViewedEntity } from '../view-document.ts';

/** The kinds that the entity figures cover. */
export const namedKinds: readonly string[] = ['Person', 'Organization', 'Place'];

/** Exact spans of names, with their kind and without; other kinds are left out on both sides. */
export function measureEntities(
  gold: readonly ViewedEntity[],
  pred: readonly ViewedEntity[],
  tallies: Tallies,
): void {
  tallies.get('typed').addSets(namesOf(gold, namedKinds), namesOf(pred, namedKinds));
  tallies.get('untyped').addSets(placesOf(gold), placesOf(pred));
  for (const kind of namedKinds) tallies.get(kind).addSets(namesOf(gold, [kind]), namesOf(pred, [kind]));
}

function namesOf(entities: readonly ViewedEntity[], kinds: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const { kind, names: spans } of entities) {
    if (kind === null || !kinds.includes(kind)) continue;
    for (const span of spans.values()) names.add(`${kind} ${spanKey(span)}`);
  }
  return names;
}

function placesOf(entities: readonly ViewedEntity[]): Set<string> {
  const counted = entities.filter(({ kind }) => kind !== null && namedKinds.includes(kind));
  return new Set(counted.flatMap(({ names }) => [...names.keys()]));
}
