import type { GoldDocument } from './gold-document.ts';

/** The relation types of a gold set: claims of other types are not looked at. */
export function relationTypesOf(golds: readonly GoldDocument[]): string[] {
  return [...new Set(golds.flatMap(({ relations }) => relations.map(({ type }) => type)))].sort();
}

/** The event types of a gold set. */
export function eventTypesOf(golds: readonly GoldDocument[]): Set<string> {
  return new Set(golds.flatMap(({ events }) => events.flatMap(({ type }) => type)));
}

/** Whether a gold document tells the forms of its mentions. */
export function hasForms({ entities }: GoldDocument): boolean {
  return entities.some(({ forms }) => forms !== undefined);
}
