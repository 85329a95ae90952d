import type { DocumentView } from './document-view.ts';

/** What share of the names of countries, and of places in them, must be of one country for it to be where a text plays. */
const leastShare = 0.6;

/** What share one must be of for it to be one of those of which a text speaks most. */
const leadingShare = 0.2;

/** Where a document plays. */
export interface Setting {
  /** ISO code of the country of which it speaks most by far, or null. */
  readonly country: string | null;
  /** ISO codes of the two countries of which it speaks most, if each has a good share. */
  readonly leading: readonly string[];
  /** ISO codes of all countries that it names, by themselves or by a place. */
  readonly named: ReadonlySet<string>;
}

export function settingOf({ entities, mentionsOf }: Pick<DocumentView, 'entities' | 'mentionsOf'>): Setting {
  const counts = new Map<string, number>();
  for (const { id, kind, attributes } of entities) {
    const code = kind === 'Country' ? attributes.iso : kind === 'Place' ? attributes.country : undefined;
    if (typeof code !== 'string' || attributes.unnamed === true) continue;
    const names = mentionsOf(id).filter(({ form }) => form === 'name').length;
    counts.set(code.toUpperCase(), (counts.get(code.toUpperCase()) ?? 0) + names);
  }
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  const main = [...counts].find(([, count]) => count > 0 && count >= leastShare * sum);
  const leading = [...counts]
    .filter(([, count]) => count > 0 && count >= leadingShare * sum)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 2);
  return {
    country: main?.[0] ?? null,
    leading: leading.map(([code]) => code),
    named: new Set(counts.keys()),
  };
}
