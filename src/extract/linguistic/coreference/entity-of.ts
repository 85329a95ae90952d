import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, conjunctsOf } from '../scope/tree.ts';
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
  return null;
}
