import type { DocumentView } from './document-view.ts';

/** What share of the names of countries, and of places in them, must be of one country for it to be where a text plays. */
const leastShare = 0.6;

/** What share one must be of for it to be one of those of which a text speaks most. */
const leadingShare = 0.2;

/** Where a document plays. */
export interface Setting {
  /** ISO code of the country in which it was written or of which it speaks most by far, or null. */
  readonly country: string | null;
  /** ISO code of the country of which it speaks most by far, or null. */
  readonly main: string | null;
  /** ISO codes of the two countries of which it speaks most, if each has a good share. */
  readonly leading: readonly string[];
  /** ISO codes of all countries that it names, by themselves or by a place. */
  readonly named: ReadonlySet<string>;
}

/** What tells where a text was written. */
export interface Origin {
  /** Stretches of the text that are its datelines. */
  readonly datelines: readonly { readonly start: number; readonly end: number }[];
  /** ISO code of the country from which its outlet writes, or null. */
  readonly outlet: string | null;
}

/** Names of countries, and of places in them, from which on one is spoken of often. */
const often = 2;

export function settingOf(
  { entities, mentionsOf }: Pick<DocumentView, 'entities' | 'mentionsOf'>,
  { datelines, outlet }: Origin,
): Setting {
  const counts = new Map<string, number>();
  const written = new Set<string>();
  for (const { id, kind, attributes } of entities) {
    const code = kind === 'Country' ? attributes.iso : kind === 'Place' ? attributes.country : undefined;
    if (typeof code !== 'string' || attributes.unnamed === true) continue;
    const iso = code.toUpperCase();
    const names = mentionsOf(id).filter(({ form }) => form === 'name');
    counts.set(iso, (counts.get(iso) ?? 0) + names.length);
    const isWritten = names.some(({ start }) =>
      datelines.some((dateline) => dateline.start <= start && start < dateline.end),
    );
    if (isWritten) written.add(iso);
  }
  const sum = [...counts.values()].reduce((all, count) => all + count, 0);
  const leading = [...counts]
    .filter(([, count]) => count > 0 && count >= leadingShare * sum)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, 2);
  const [main = null] = [...counts].find(([, count]) => count > 0 && count >= leastShare * sum) ?? [];
  return {
    country: originOf(counts, written, outlet) ?? main,
    main,
    leading: leading.map(([code]) => code),
    named: new Set(counts.keys()),
  };
}

/**
 * The country in which a text was written, if it is spoken of enough to be that of what has none: at least half as often as
 * any other where a dateline tells it, as often where only the outlet does. Where no country is spoken of often, it is, too.
 */
function originOf(
  counts: ReadonlyMap<string, number>,
  written: ReadonlySet<string>,
  outlet: string | null,
): string | null {
  const [origin = outlet] = written;
  if (origin === null || written.size > 1) return null;
  const most = Math.max(0, ...counts.values());
  const least = written.size === 0 ? most : most / 2;
  return most < often || (counts.get(origin) ?? 0) >= least ? origin : null;
}
