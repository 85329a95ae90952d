import type { Entity } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { HappeningLexicon } from '../happenings/happening-lexicon.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { createFactCollector } from './fact-collector.ts';
import { isStateBody } from './state-bodies.ts';

const countryInName = {
  id: 'implied/country-in-name',
  description:
    'A body whose name opens with a country, or ends with "of" one, has its seat there or is part of it',
  example: 'The German Sailing Federation met on Monday. Germany has many sailors.',
} as const;
const placeInName = {
  id: 'implied/place-in-name',
  description: 'A body or place whose name has another place of the text in it lies there',
  example: 'The University of Paris closed on Monday. Many people fled to Paris.',
} as const;

const venueInName = {
  id: 'implied/venue-in-name',
  description: 'A happening whose name opens with a place or country was held there',
  example: 'The Hamburg games ended on Monday. Hamburg was happy.',
} as const;

/** What the rules on names within names say of themselves. */
export const nameRules = [countryInName, placeInName, venueInName] as const;

const beyondCountries =
  /^(?:International|European|United Nations|UN|EU)\b|\b(?:for|against|in) |\b(?:Republic|Reich|Empire|Kingdom|Prize|Award)\b/;
/** Last words of places that are not within the place whose name they bear: the Ruritanian Sea. */
const besidePlaces =
  / (?:Sea|Ocean|River|Strip|Valley|Coast|Bay|Gulf|Strait|Canal|Peninsula|Islands?|Region|County|Province|State|Mountains?)$/;

/** Ties that names tell: the Bank of Ruritania is in Ruritania, the Strelsau Herald in Strelsau. */
export function readFactsInNames(
  document: LinguisticDocument,
  index: EntityIndex,
  { names: lexicon, happenings }: { names: NameLexicon; happenings: HappeningLexicon },
  stated: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const facts = createFactCollector(document, index, stated);
  const places = new Map(
    index.entities.flatMap((entity) =>
      entity.kind === 'Place' && entity.attributes.country !== undefined
        ? [[entity.name, entity] as const]
        : [],
    ),
  );
  const held = new Set(stated.filter(({ type }) => type === 'TOOK_PLACE_IN').map(({ subject }) => subject));
  const anyPlaces = new Map(
    index.entities.flatMap((entity) => (entity.kind === 'Place' ? [[entity.name, entity] as const] : [])),
  );
  /** "the Strelsau summit" was in Strelsau, unless the text says otherwise. */
  const readVenueInName = (entity: Entity) => {
    const { owner, noun } = ownersOf(entity.name);
    const sort = happenings.nouns.get(noun);
    if (sort === undefined || held.has(entity.id)) return;
    for (const [start, end] of wordSpans(owner)) {
      if (start > 0) break;
      const place = sort.held.includes('Place') ? anyPlaces.get(owner.slice(0, end)) : undefined;
      facts.add('TOOK_PLACE_IN', entity, place, venueInName.id, 'implied');
    }
    for (const { start, value } of lexicon.known.find(owner)) {
      if (start > 0 || value.type !== 'country' || !sort.held.includes('Country')) continue;
      const isDemonym = 'demonym' in value && value.demonym === true;
      if (isDemonym && !sort.demonyms) continue;
      facts.add('TOOK_PLACE_IN', entity, facts.country(value.country.iso), venueInName.id, 'implied');
    }
  };
  for (const entity of index.entities) {
    if (entity.kind === 'Event') readVenueInName(entity);
    if (entity.kind !== 'Organization' && entity.kind !== 'Place') continue;
    const lies = entity.kind === 'Place' ? 'LOCATED_IN' : 'BASED_IN';
    for (const name of [entity.name, ...entity.aliases]) {
      if (!name.includes(' ') || beyondCountries.test(name) || besidePlaces.test(name)) continue;
      for (const { start, end, value } of lexicon.known.find(name)) {
        if (end - start === name.length || !isOwner(name, start, end)) continue;
        if (value.type === 'country') {
          const country = facts.country(value.country.iso);
          if (entity.kind !== 'Organization') continue;
          facts.add(
            isStateBody(entity) ? 'PART_OF' : 'BASED_IN',
            entity,
            country,
            countryInName.id,
            'implied',
          );
        }
      }
      for (const [start, end] of wordSpans(name)) {
        if (end - start === name.length || !isOwner(name, start, end)) continue;
        facts.add(lies, entity, places.get(name.slice(start, end)), placeInName.id, 'implied');
      }
    }
  }
  return facts.found;
}

/** The year and the words before a happening's noun: "2019 Strelsau peace" of "2019 Strelsau peace summit". */
function ownersOf(name: string): { owner: string; noun: string } {
  const words = name.replace(/^(?:19|20)\d\d /, '').split(' ');
  return { owner: words.slice(0, -1).join(' '), noun: (words.at(-1) as string).toLowerCase() };
}

/** Whether a part of a name says whose the whole is: it opens it or follows "of". */
function isOwner(name: string, start: number, end: number): boolean {
  if (name[end] === '-' || name[start - 1] === '-') return false;
  return start === 0 || / (?:of|in)(?: the)? $/.test(name.slice(0, start));
}

/** The stretches of one to three words of a name. */
function* wordSpans(name: string): Generator<readonly [start: number, end: number]> {
  const words = Array.from(
    name.matchAll(/[^\s]+/g),
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (let first = 0; first < words.length; first += 1)
    for (let last = first; last < Math.min(first + 3, words.length); last += 1)
      yield [(words[first] as readonly [number, number])[0], (words[last] as readonly [number, number])[1]];
}
