import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameCandidate } from './candidate.ts';

const beforeLanguage =
  /\b(?:in|into|from|speaks?|spoke|spoken|speaking|learn(?:s|ed|t|ing)?|understands?|write[s]?|taught|teach(?:es)?|fluent)\s$/;

/** Drops demonyms that name a language: "published in Norlandian", "she speaks Norlandian". */
export function withoutLanguages(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
): NameCandidate[] {
  return names.filter((name) => !isLanguage(document, name));
}

function isLanguage({ text, ...document }: LinguisticDocument, name: NameCandidate): boolean {
  if (!name.adjective || /s$/.test(text.slice(name.start, name.end))) return false;
  if (/^ languages?\b/.test(text.slice(name.end, name.end + 10))) return true;
  const token = document.tokenAt(name.end - 1);
  return (
    (token?.dep === 'pobj' || token?.dep === 'dobj') &&
    beforeLanguage.test(text.slice(Math.max(0, name.start - 14), name.start))
  );
}
