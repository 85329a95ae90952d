import { createDatelineTest, placesOfDateline } from '../document/datelines.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { loadLegalForms } from '../lexicon/legal-forms.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { acronymsBehindBodies } from './acronyms-behind-bodies.ts';
import { bodiesLikeEvents } from './bodies-like-events.ts';
import type { NameCandidate, NameScope } from './candidate.ts';
import { clubsOfPlaces, teamsOfCities } from './clubs.ts';
import { partedAtArticles } from './coordinated-names.ts';
import { withoutDocuments } from './documents.ts';
import { withoutHomes } from './homes-behind-names.ts';
import { joinPersonNames } from './join-person-names.ts';
import { judgeKinds } from './judge-kinds.ts';
import { loadKindClues } from './kind-clues.ts';
import type { NameSurroundings } from './kind-features.ts';
import { loadKindModel } from './kind-model.ts';
import { withoutLanguages } from './languages.ts';
import { mergeNames } from './merge-names.ts';
import { groupNames, surroundingsOf } from './name-groups.ts';
import { namesBehindCues } from './names-behind-cues.ts';
import { namesFromAcronyms } from './names-from-acronyms.ts';
import { namesFromCapitals } from './names-from-capitals.ts';
import { endedByLegalForms, namesFromLegalForms } from './names-from-legal-forms.ts';
import { namesFromLists, withoutCapitals } from './names-from-lists.ts';
import { namesFromModel } from './names-from-model.ts';
import { namesFromOutlets } from './names-from-outlets.ts';
import { namesFromShape } from './names-from-shape.ts';
import { createTitleReader } from './names-from-titles.ts';
import { namesOfForces } from './names-of-forces.ts';
import { namesOfOperations } from './names-of-operations.ts';
import { namesOfShips } from './names-of-ships.ts';
import { namesWithCountries } from './names-with-countries.ts';
import { namesakesOfSeats } from './namesakes-of-seats.ts';
import { withoutOwners } from './owners-behind-names.ts';
import { partsOfCountries } from './parts-of-countries.ts';
import { placesElsewhere } from './places-elsewhere.ts';
import { repeatedNames } from './repeated-names.ts';
import { sharedCountryNames } from './shared-country-names.ts';
import { TakenPlaces } from './span-index.ts';
import { unnamedBodies } from './unnamed-bodies.ts';
import { withYears } from './years-of-events.ts';

/** The names that a document may have, before their kinds are settled. */
export interface ProposedNames {
  readonly scopes: readonly NameScope[];
  /** In the order of the text, not overlapping. */
  readonly names: readonly NameCandidate[];
  /** What the word lists know, also where a longer name covers it. */
  readonly listed: readonly NameCandidate[];
}

/** Reads the names that a document may have. */
export function createNameProposer(lexicon: NameLexicon): (document: LinguisticDocument) => ProposedNames {
  const namesFromTitles = createTitleReader(lexicon);
  const forms = loadLegalForms();
  return (document) => {
    const scopes = nameScopes(document);
    const seen = [
      ...namesFromModel(document, lexicon),
      ...scopes.flatMap((scope) => namesFromCapitals(document, scope, lexicon)),
    ];
    const found = [
      ...seen,
      ...namesWithCountries(document.text, seen, lexicon),
      ...namesOfOperations(scopes, lexicon),
      ...namesBehindCues(scopes, lexicon),
      ...namesOfShips(scopes, lexicon),
      ...scopes.flatMap((scope) => [
        ...namesFromLists(scope, lexicon),
        ...namesFromShape(scope, lexicon),
        ...namesFromTitles(scope),
        ...namesFromLegalForms(scope, lexicon, forms),
        ...teamsOfCities(scope, document.text, lexicon),
        ...namesOfForces(scope, lexicon),
        ...namesFromOutlets(scope, lexicon),
        ...namesFromAcronyms(scope, lexicon),
      ]),
    ];
    const parted = partedAtArticles(document.text, endedByLegalForms(document.text, found, forms), lexicon);
    const proposed = withoutOwners(document.text, withoutHomes(document.text, parted, lexicon), lexicon);
    return {
      scopes,
      names: acronymsBehindBodies(document.text, mergeNames(document.text, proposed, lexicon), lexicon),
      listed: proposed.filter(({ source }) => source === 'list'),
    };
  };
}

/** Finds the names of a document and their kinds. */
export function createNameFinder(lexicon: NameLexicon): (document: LinguisticDocument) => NameCandidate[] {
  const propose = createNameProposer(lexicon);
  const clues = loadKindClues();
  const judge = loadKindModel();
  return (document) => {
    const { text } = document;
    const { scopes, names: proposed, listed } = propose(document);
    const names = bodiesLikeEvents(text, proposed, clues);
    const groups = groupNames(text, names);
    const around = surroundingsOf(document, scopes, names, groups, lexicon);
    const judged = joinPersonNames(
      text,
      withUncovered(text, judgeKinds(names, groups, around, judge, clues), listed),
      lexicon,
      (start) => isProper(document, around, start),
    );
    const placed = placesElsewhere(
      namesakesOfSeats(
        text,
        sharedCountryNames(text, partsOfCountries(text, judged, lexicon), lexicon),
        lexicon,
      ),
      lexicon,
    );
    const settled = withoutLanguages(
      document,
      withoutDocuments(text, clubsOfPlaces(text, placed, lexicon), lexicon),
    );
    const inBody = withoutUnsupported(text, settled, scopes);
    const taken = new TakenPlaces(text, inBody);
    const repeated = repeatedNames(text, scopes, inBody, lexicon).filter((name) => taken.isFree(name));
    const found = withYears(text, [...inBody, ...repeated], document.article.published, lexicon);
    const bodies = unnamedBodies(text, scopes, found);
    return placesOfDatelines(document, [...found, ...bodies]).sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  };
}

/** In a dateline only its places count: the agency that sent the article did nothing in it. */
function placesOfDatelines(document: LinguisticDocument, names: readonly NameCandidate[]): NameCandidate[] {
  const { text } = document;
  const kinds = new Map(names.map(({ start, end, kind }) => [text.slice(start, end).toLowerCase(), kind]));
  const bySpan = new Map(names.map((name) => [`${name.start} ${name.end}`, name]));
  const places = document.article.blocks
    .filter(({ kind }) => kind === 'dateline')
    .flatMap((block) => placesOfDateline(text, block))
    .map(({ start, end }): NameCandidate => {
      const known = bySpan.get(`${start} ${end}`);
      if (known?.source === 'list') return known;
      const kind = kinds.get(text.slice(start, end).toLowerCase()) === 'Country' ? 'Country' : 'Place';
      const words = text.slice(start, end);
      return {
        start,
        end,
        kind,
        source: 'shape',
        ...(isCapitals(words) ? { canonical: withoutCapitals(words) } : {}),
      };
    });
  const inDateline = createDatelineTest(document);
  return [...names.filter(({ start }) => !inDateline(start)), ...places];
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{2}/u.test(words) && words === words.toUpperCase();
}

/** Adds what the lists know where the longer name that covered it is judged to be none. */
function withUncovered(
  text: string,
  names: readonly NameCandidate[],
  listed: readonly NameCandidate[],
): NameCandidate[] {
  const taken = new TakenPlaces(text, names);
  return [...names, ...listed.filter((name) => taken.isFree(name))].sort((a, b) => a.start - b.start);
}

/** The blocks that the analysis covers. */
function nameScopes(document: LinguisticDocument): NameScope[] {
  const blocks = [...new Set(document.sentences.map(({ block }) => block))];
  return blocks.map((block) => {
    const text = document.text.slice(block.start, block.end);
    return { block, text, titleCase: isTitleCase(text, block.kind) };
  });
}

/** Whether a line's longer words nearly all begin with a capital and it does not end as a sentence does. */
function isTitleCase(text: string, kind: string): boolean {
  // A paragraph is told by its end, which is quicker than by its words.
  if (kind !== 'headline' && /[.!?]["”’]?$/u.test(text.trimEnd())) return false;
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 2 || words.length > 20) return false;
  const long = words.filter((word) => word.length > 3);
  return long.length > 0 && long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length > 0.7;
}

/** In title case the model's word counts only if the body has the name too, or its last word. */
function withoutUnsupported(
  text: string,
  names: readonly NameCandidate[],
  scopes: readonly NameScope[],
): NameCandidate[] {
  const titles = new TakenPlaces(
    text,
    scopes.filter(({ titleCase }) => titleCase).map(({ block }) => block),
  );
  const wordsOf = ({ start, end }: NameCandidate) => text.slice(start, end).split(/\s+/);
  const inBody = new Set(names.filter((name) => titles.isFree(name)).flatMap(wordsOf));
  return names.filter(
    (name) => name.source !== 'model' || titles.isFree(name) || inBody.has(wordsOf(name).at(-1) as string),
  );
}

/** Whether the word that begins at an offset is a proper noun, and the text has it nowhere in lower case. */
function isProper(
  document: LinguisticDocument,
  { lowerCaseWords }: NameSurroundings,
  start: number,
): boolean {
  const token = document.tokenAt(start);
  return token?.start === start && token.tag === 'NNP' && !lowerCaseWords.has(token.text.toLowerCase());
}
