import type { BlockKind } from '../../model/article.ts';
import { readByline } from './bylines.ts';

/** How many parts after the headline may be a byline that is a name and no more. */
const bylineReach = 3;
/** How many paragraphs from the end, boilerplate counted, may tell of the author. */
const noteReach = 6;
const longestNote = 420;

const bareName = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
const tells =
  /^,? (?:is|was|has been|has|covers|covered|reports|writes|wrote|works|teaches|serves|joined|leads|lives|holds)\b/;

/**
 * Marks the last paragraphs that tell who the author is ("Jon Beck is a professor of history") as boilerplate, and a
 * line under the headline that only names who is told of there as a byline.
 */
export function markAuthors<Part extends { kind: BlockKind }>(
  parts: readonly Part[],
  wordsOf: (part: Part) => string,
): void {
  const headline = parts.findIndex((part) => part.kind === 'headline');
  const bare = headline < 0 ? [] : parts.slice(headline + 1, headline + 1 + bylineReach);
  const candidates = bare.filter(
    (part) => (part.kind === 'paragraph' || part.kind === 'subhead') && isBareName(wordsOf(part)),
  );
  const named = parts
    .filter((part) => part.kind === 'byline')
    .slice(0, 5)
    .flatMap((part) => readByline(wordsOf(part)) ?? (isBareName(wordsOf(part)) ? [wordsOf(part)] : []));
  const first = parts.findIndex((part) => part.kind === 'paragraph' && !candidates.includes(part));
  if (first < 0 || (candidates.length === 0 && named.length === 0)) return;
  const texts = parts
    .slice(first + 1)
    .filter((part) => part.kind === 'paragraph' || part.kind === 'boilerplate');
  for (const part of texts.slice(-noteReach)) {
    const words = wordsOf(part);
    if (words.length > longestNote) continue;
    const tellsOf = (name: string): boolean => words.startsWith(name) && tells.test(words.slice(name.length));
    const byline = candidates.find((candidate) => tellsOf(wordsOf(candidate)));
    if (byline) byline.kind = 'byline';
    if (byline || named.some(tellsOf)) part.kind = 'boilerplate';
  }
}

function isBareName(words: string): boolean {
  return words.length <= 50 && bareName.test(words);
}
