import { placesOfDateline } from '../document/datelines.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, type NameScope, normalizeName } from './candidate.ts';
import type { NameGroup, NameSurroundings } from './kind-features.ts';
import { withoutCapitals } from './names-from-lists.ts';
import { SpanIndex, TakenPlaces } from './span-index.ts';

/** The names of a document whose kind no list settles, all occurrences of one name together, in the order of the text. */
export function groupNames(text: string, names: readonly NameCandidate[]): NameGroup[] {
  const groups = new Map<string, NameCandidate[]>();
  for (const name of names) {
    if (name.source === 'list' || name.kind === 'Event' || name.kind === 'Topic') continue;
    const key = normalizeName(text.slice(name.start, name.end));
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups].map(([name, occurrences]) => ({ name, occurrences }));
}

/** What the document tells of all its names, before their kinds are judged. */
export function surroundingsOf(
  document: LinguisticDocument,
  scopes: readonly NameScope[],
  names: readonly NameCandidate[],
  groups: readonly NameGroup[],
  lexicon: NameLexicon,
): NameSurroundings {
  const lastNames = new Set<string>();
  const firstNames = new Set<string>();
  const bodyOpenings = new Set<string>();
  for (const { name, occurrences } of groups) {
    const words = name.split(' ');
    if (words.length < 2) continue;
    const persons = occurrences.filter(({ kind }) => kind === 'Person').length;
    const bodies = occurrences.filter(({ kind }) => kind === 'Organization').length;
    if (persons * 2 > occurrences.length) {
      lastNames.add(words.at(-1) as string);
      firstNames.add(words[0] as string);
    } else if (bodies * 2 > occurrences.length) bodyOpenings.add(words[0] as string);
  }
  const titles = new TakenPlaces(
    document.text,
    scopes.filter(({ titleCase }) => titleCase).map(({ block }) => block),
  );
  return {
    document,
    lexicon,
    lastNames,
    firstNames,
    bodyOpenings,
    countries: new Set(
      names.flatMap(({ kind, country }) => (kind === 'Country' && country ? [country] : [])),
    ),
    lowerCaseWords: new Set(lowerCaseWordsOf(document)),
    places: new SpanIndex(names),
    datelines: new Set(
      document.article.blocks
        .filter(({ kind }) => kind === 'dateline')
        .flatMap((block) => placesOfDateline(document.text, block))
        .map(({ start, end }) => withoutCapitals(document.text.slice(start, end))),
    ),
    isInTitle: (start) => !titles.isFree({ start, end: start + 1 }),
  };
}

/** The words that begin with a small letter. */
function* lowerCaseWordsOf({ tokens }: LinguisticDocument): Generator<string> {
  for (const { text } of tokens) if (/^\p{Ll}/u.test(text)) yield text;
}
