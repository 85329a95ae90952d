import type { NameGroup, NameSurroundings } from './kind-features.ts';

/** From how many inhabitants a city is rather meant by its name than a company that is called after it. */
const largeCity = 100_000;
const atPlace = /\b(?:in|near|across|outside|around|throughout|from|to|at)\s$/u;
const withinPlace = /\b(?:in|near|across|outside|around|throughout)\s$/u;
/** What follows the name of a person. */
const ofPerson =
  /^(?:,? who\b|, \d\d\b|,? whose\b|['’]s (?:wife|husband|father|mother|son|daughter|brother|sister|lawyer|death|life)\b| (?:said|says|told|added|asked|wrote|denied|replied|smiled|resigned)\b)/u;

/** Whether a gazetteer has a large city of a name. */
export function isLargeCity({ name }: NameGroup, { lexicon }: NameSurroundings): boolean {
  return (lexicon.places.get(name) ?? []).some(({ population }) => population >= largeCity);
}

/** "Halvor" beside "Halvor Systems": the company, unless it is a city that is well known or where somebody is. */
export function isShortCompany(group: NameGroup, around: NameSurroundings): boolean {
  const { text } = around.document;
  if (isLargeCity(group, around)) return false;
  return group.occurrences.every(
    ({ start, source }) => source !== 'title' && !atPlace.test(text.slice(Math.max(0, start - 12), start)),
  );
}

/** "Halvor Lund" beside "Halvor Lund Systems": the body, unless a person is called so or somebody is there. */
export function isShortBody(
  { name, occurrences }: NameGroup,
  { document: { text }, lexicon }: NameSurroundings,
): boolean {
  if (lexicon.firstNames.has(name.split(' ')[0] as string) || lexicon.places.has(name)) return false;
  return occurrences.every(
    ({ start, end, source }) =>
      source !== 'title' &&
      !ofPerson.test(text.slice(end, end + 16)) &&
      !withinPlace.test(text.slice(Math.max(0, start - 12), start)),
  );
}

/**
 * Whether what the signs take for a person is a town: a dateline names it, or a gazetteer knows it in a country of the text and
 * something is there; and nothing says that it is a person.
 */
export function isTown(
  { name, occurrences }: NameGroup,
  { document: { text }, lexicon, datelines, countries }: NameSurroundings,
): boolean {
  const isPerson = occurrences.some(
    ({ source, end }) => source === 'title' || ofPerson.test(text.slice(end, end + 16)),
  );
  if (isPerson || lexicon.firstNames.has(name)) return false;
  if (datelines.has(name)) return true;
  return (
    (lexicon.places.get(name) ?? []).some(({ iso }) => countries.has(iso)) &&
    occurrences.some(({ start }) => withinPlace.test(text.slice(Math.max(0, start - 12), start)))
  );
}
