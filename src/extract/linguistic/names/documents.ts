import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

/**
 * Drops the names of laws, plans, prizes and posts ("the National Water Act"), and the acronyms that the text gives them
 * ("(NWA)"): they are neither persons, bodies nor places. What a list knows stays.
 */
export function withoutDocuments(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const keyOf = ({ start, end }: NameCandidate) => normalizeName(text.slice(start, end));
  const isDocument = (name: string) => name.includes(' ') && lexicon.documentHeads.has(headOf(name));
  const acronyms = new Set(
    names.flatMap((name) =>
      name.source === 'acronym' && name.canonical !== undefined && isDocument(normalizeName(name.canonical))
        ? [keyOf(name)]
        : [],
    ),
  );
  return names.filter((name) => {
    if (name.source === 'list' || name.kind === 'Event') return true;
    const key = keyOf(name);
    return !acronyms.has(key) && !(name.kind !== 'Person' && isDocument(key));
  });
}

/** The last word of a name before "of", "on" and the like: "Convention" of "Convention on Water". */
function headOf(name: string): string {
  const head = /^(.+?) (?:of|on|for|against|in|with|to) /.exec(name)?.[1] ?? name;
  return head.split(' ').at(-1) as string;
}
