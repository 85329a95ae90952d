import type { Entity } from '../../model/extraction.ts';
import { bareBody } from './body-name.ts';
import type { DocumentView } from './document-view.ts';
import type { Lexicons } from './lexicons.ts';

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

/** Names of countries, of places in them and of bodies, from which on one is spoken of often. */
const often = 2;

export function settingOf(
  { entities, mentionsOf }: Pick<DocumentView, 'entities' | 'mentionsOf'>,
  { datelines, outlet }: Origin,
  lexicons: Lexicons,
): Setting {
  const counts = new Map<string, number>();
  const written = new Set<string>();
  const named = new Set<string>();
  for (const entity of entities) {
    const iso = countryOf(entity, lexicons);
    const names = mentionsOf(entity.id).filter(({ form }) => form === 'name');
    if (iso !== null) counts.set(iso, (counts.get(iso) ?? 0) + names.length);
    if (entity.kind !== 'Country' && entity.kind !== 'Place') continue;
    if (iso !== null) named.add(iso);
    const isWritten = names.some(({ start }) =>
      datelines.some((dateline) => dateline.start <= start && start < dateline.end),
    );
    if (!isWritten) continue;
    // Hyderabad is in India for a newspaper of Delhi, and in Pakistan for one of Karachi.
    const isNear = lexicons.places.get(entity.name)?.some((place) => place.iso === outlet) === true;
    if (isNear) written.add(outlet!);
    else if (iso !== null) written.add(iso);
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
    named,
  };
}

/** The country that a name is of: its own, that of a place, or of a body in whose name it is or that a list knows. */
function countryOf({ kind, name, attributes }: Entity, lexicons: Lexicons): string | null {
  if (attributes.unnamed === true) return null;
  const code = kind === 'Country' ? attributes.iso : attributes.country;
  if (kind === 'Organization') {
    const { iso } = bareBody(name, lexicons);
    if (iso !== null) return iso;
    if (attributes.generic === true) return null;
  } else if (kind !== 'Country' && kind !== 'Place') return null;
  return typeof code === 'string' ? code.toUpperCase() : null;
}

/**
 * The country in which a text was written, by its dateline, else its outlet, if it is spoken of once where any other is
 * spoken of twice, or if no country is spoken of often: then bodies of which the text tells no country are taken to be its.
 */
function originOf(
  counts: ReadonlyMap<string, number>,
  written: ReadonlySet<string>,
  outlet: string | null,
): string | null {
  const [origin = outlet] = written;
  if (origin === null || written.size > 1) return null;
  const most = Math.max(0, ...counts.values());
  return most < often || (counts.get(origin) ?? 0) * 2 >= most ? origin : null;
}
