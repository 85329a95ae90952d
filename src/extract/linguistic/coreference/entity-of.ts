import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, conjunctsOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Discourse } from './discourse.ts';

/** For whom a noun phrase stands: its own mention, or the name beside it. */
export function entityOf(document: LinguisticDocument, discourse: Discourse, head: Token): string | null {
  if (conjunctsOf(document, head).length > 1) return null;
  const own = discourse.at(head);
  if (own) return own;
  for (const beside of childrenBy(document, head, 'appos')) {
    const found = discourse.at(beside);
    if (found) return found;
  }
  // "the province of Palawan"
  if (!placing.has(lemmaOf(head))) return null;
  const [named] = childrenBy(document, head, 'prep')
    .filter((each) => wordOf(each) === 'of')
    .flatMap((each) => childrenBy(document, each, 'pobj'));
  return named === undefined ? null : discourse.at(named);
}

/** Nouns that "of" joins to the name of the place that they are. */
const placing = new Set(
  'city town village province region district state island republic kingdom emirate municipality county prefecture canton port'.split(
    ' ',
  ),
);
