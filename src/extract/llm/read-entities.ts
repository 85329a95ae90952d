import type { Attributes, Mention, Span } from '../../model/extraction.ts';
import type { SearchableText } from './find-words.ts';
import type { Rejection } from './rejections.ts';
import type { Reply } from './reply-schema.ts';

/** An entity whose names were found in the text. */
export interface FoundEntity {
  readonly kind: string;
  name: string;
  /** Its names as the text has them, without adjectives. */
  readonly forms: Set<string>;
  country: string | null;
}

/** What a reply lists, and where the text has it. */
interface PlacedEntity {
  readonly entity: Reply['entities'][number];
  readonly spans: readonly { readonly span: Span; readonly adjective: boolean }[];
}

/** The entities of an article, gathered over its passages. */
export interface EntityBook {
  readonly entities: readonly FoundEntity[];
  readonly mentions: readonly (Omit<Mention, 'entity'> & { readonly entity: FoundEntity })[];
  /** Takes the entities of one passage in, and gives them by the ids of its reply. */
  add(entities: Reply['entities'], within: Span): ReadonlyMap<string, FoundEntity>;
  /** Takes in a place where a claim refers to an entity, unless one is known there. */
  refer(entity: FoundEntity, span: Span): void;
}

const pronouns: ReadonlySet<string> = new Set(
  'he him his himself she her hers herself it its itself they them their theirs themselves we us our ours who whom whose which that this these those i me my you your'.split(
    ' ',
  ),
);
const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

export function createEntityBook(
  text: string,
  words: SearchableText,
  reject: (rejection: Rejection) => void,
): EntityBook {
  const entities: FoundEntity[] = [];
  const mentions: (Omit<Mention, 'entity'> & { entity: FoundEntity })[] = [];
  const isFree = ([start, end]: Span) => mentions.every((other) => other.end <= start || other.start >= end);

  /** One that an earlier passage named so, and no other of its kind. */
  function known(kind: string, name: string, forms: ReadonlySet<string>): FoundEntity | undefined {
    const fitting = entities.filter(
      (each) => each.kind === kind && (each.name === name || [...forms].some((form) => each.forms.has(form))),
    );
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  const formAt = ([start, end]: Span) => text.slice(start, end).replace(/\s+/gu, ' ');

  /** Where the text names what a reply lists. Of names within names the longest counts: "North Korea" does not mention "Korea". */
  function place(said: Reply['entities'], within: Span): readonly PlacedEntity[] {
    const placed = said.map((entity) => ({ entity, spans: [] as { span: Span; adjective: boolean }[] }));
    const places = placed.flatMap(({ entity: { name, names, adjectives }, spans }) => [
      ...[...new Set([name, ...names])].flatMap((form) =>
        words.findWhole(form, within).map((span) => ({ spans, span, adjective: false })),
      ),
      ...adjectives.flatMap((form) =>
        words.findWhole(form, within).map((span) => ({ spans, span, adjective: true })),
      ),
    ]);
    places.sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]) || a.span[0] - b.span[0]);
    const taken: Span[] = mentions.map(({ start, end }) => [start, end]);
    for (const { spans, span, adjective } of places) {
      if (taken.some(([start, end]) => end > span[0] && start < span[1])) continue;
      taken.push(span);
      spans.push({ span, adjective });
    }
    return placed;
  }

  return {
    entities,
    mentions,
    add(said, within) {
      const byId = new Map<string, FoundEntity>();
      for (const { entity: one, spans } of place(said, within)) {
        const { id, kind, name, country } = one;
        const forms = new Set(spans.flatMap(({ span, adjective }) => (adjective ? [] : [formAt(span)])));
        const isNamed = forms.size > 0 || (kind === 'Country' && spans.length > 0 && name.trim() !== '');
        if (byId.has(id) || !isNamed) {
          const reason = byId.has(id) ? 'said twice' : 'the entity is not in the text';
          reject({ reason, part: 'entity', said: name });
          continue;
        }
        const entity = known(kind, name, forms) ?? { kind, name, forms: new Set<string>(), country: null };
        if (!entities.includes(entity)) entities.push(entity);
        for (const form of forms) entity.forms.add(form);
        entity.name = fullest(entity, name, forms);
        entity.country ??= country !== null && isCountry(country) ? country : null;
        byId.set(id, entity);
        for (const { span, adjective } of spans) {
          const [start, end] = span;
          const form = hasCapital(text.slice(start, end)) ? 'name' : 'nominal';
          mentions.push({ entity, start, end, form, ...(adjective ? { adjective: true as const } : {}) });
        }
      }
      return byId;
    },
    refer(entity, span) {
      if (!isFree(span)) return;
      const [start, end] = span;
      const form = pronouns.has(text.slice(start, end).toLowerCase()) ? 'pronoun' : 'nominal';
      mentions.push({ entity, start, end, form });
    },
  };
}

/** What extraction says of an entity besides its names. */
export function attributesOf({ kind, forms, country }: FoundEntity): Attributes {
  const isActor = kind !== 'Country' && kind !== 'Topic' && kind !== 'Event';
  return {
    ...(country === null ? {} : kind === 'Country' ? { iso: country } : { country }),
    ...(isActor && ![...forms].some(hasCapital) ? { unnamed: true } : {}),
  };
}

/** A country's usual name, as the model knows it; of all others the longest name that the text has. */
function fullest(
  { kind, name: before, forms }: FoundEntity,
  said: string,
  found: ReadonlySet<string>,
): string {
  if (kind === 'Country' && before.trim() !== '') return before.trim();
  if (found.has(said) && said.length >= before.length) return said;
  return [...forms].reduce((longest, form) => (form.length > longest.length ? form : longest), '') || before;
}

/** Scripts without capitals write names as other words: there every word may be one. */
function hasCapital(text: string): boolean {
  return /\p{Lu}|\p{Lt}|\p{Lo}/u.test(text);
}

function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countries.of(code) !== undefined;
}
