import { createDatelineTest, placesOfDateline } from '../document/datelines.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { NameCandidate, NameScope } from './candidate.ts';
import { consistentKinds } from './consistent-kinds.ts';
import { loadKindClues } from './kind-clues.ts';
import { mergeNames } from './merge-names.ts';
import { namesFromAcronyms } from './names-from-acronyms.ts';
import { namesFromLists } from './names-from-lists.ts';
import { namesFromModel } from './names-from-model.ts';
import { namesFromShape } from './names-from-shape.ts';
import { createTitleReader } from './names-from-titles.ts';
import { repeatedNames } from './repeated-names.ts';
import { TakenPlaces } from './span-index.ts';
import { unnamedBodies } from './unnamed-bodies.ts';

/** Finds the names of a document and their kinds. */
export function createNameFinder(lexicon: NameLexicon): (document: LinguisticDocument) => NameCandidate[] {
  const namesFromTitles = createTitleReader(lexicon);
  const clues = loadKindClues();
  return (document) => {
    const { text } = document;
    const scopes = nameScopes(document);
    const proposed = [
      ...namesFromModel(document, lexicon),
      ...scopes.flatMap((scope) => [
        ...namesFromLists(scope, lexicon),
        ...namesFromShape(scope, lexicon),
        ...namesFromTitles(scope),
        ...namesFromAcronyms(scope),
      ]),
    ];
    const settled = consistentKinds(text, mergeNames(text, proposed, lexicon), clues);
    const inBody = withoutUnsupported(text, settled, scopes);
    const taken = new TakenPlaces(text, inBody);
    const repeated = repeatedNames(text, scopes, inBody, lexicon).filter((name) => taken.isFree(name));
    const bodies = unnamedBodies(text, scopes, [...inBody, ...repeated]);
    return placesOfDatelines(document, [...inBody, ...repeated, ...bodies]).sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  };
}

/** In a dateline only its places count: the agency that sent the article did nothing in it. */
function placesOfDatelines(document: LinguisticDocument, names: readonly NameCandidate[]): NameCandidate[] {
  const { text } = document;
  const kinds = new Map(names.map(({ start, end, kind }) => [text.slice(start, end).toLowerCase(), kind]));
  const places = document.article.blocks
    .filter(({ kind }) => kind === 'dateline')
    .flatMap((block) => placesOfDateline(text, block))
    .map(({ start, end }): NameCandidate => {
      const kind = kinds.get(text.slice(start, end).toLowerCase()) === 'Country' ? 'Country' : 'Place';
      return { start, end, kind, source: 'shape' };
    });
  const inDateline = createDatelineTest(document);
  return [...names.filter(({ start }) => !inDateline(start)), ...places];
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
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  if (words.length < 2 || words.length > 20 || (kind !== 'headline' && /[.!?]["”’]?\s*$/u.test(text)))
    return false;
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
