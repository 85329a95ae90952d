import type { DocumentView } from './document-view.ts';
import type { Lexicons } from './lexicons.ts';

/** How many different words of sport a report of it has at least, and how many of all words are one. */
const fewest = 4;
const leastShare = 1 / 40;

const known = new WeakMap<DocumentView, boolean>();

/** Whether a document reports sport: "took six wickets", "in the second half of the final". */
export function isSportReport(view: DocumentView, { identity }: Lexicons): boolean {
  const before = known.get(view);
  if (before !== undefined) return before;
  const words = view.text.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? [];
  const found = words.filter(
    (word, at) =>
      identity.sportWords.has(word) || (at > 0 && identity.sportWords.has(`${words[at - 1]} ${word}`)),
  );
  const isReport = new Set(found).size >= fewest && found.length >= words.length * leastShare;
  known.set(view, isReport);
  return isReport;
}
