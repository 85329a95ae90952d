import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate } from './tree.ts';

/** How far up an apposition may hang too low. */
const FURTHEST = 6;

/** What {@link describedBy} needs to know of the names and nouns of a text. */
export interface Apposing {
  /** Kind of the name to which a token belongs; undefined for other words. */
  kindAt(token: Token): string | undefined;
  /** Whether a noun names one human being: "governor". */
  isPerson(noun: Token): boolean;
}

/**
 * The noun that a person's name in apposition explains. "The governor of Rovia, Ana Kolar" and "the minister who visited
 * Sudria, Ana Kolar": the parse hangs the person on the place, which she is not; then it is the noun above that.
 * @returns The token on which the name hangs, if no better one is found.
 */
export function describedBy(document: LinguisticDocument, name: Token, apposing: Apposing): Token {
  const beside = headOf(document, name);
  const kind = apposing.kindAt(beside);
  if (kind === undefined) return beside;
  let at = beside;
  for (let step = 0; step < FURTHEST && at.head !== at.index; step += 1) {
    const isClause = isPredicate(at) && at.dep !== 'relcl' && at.dep !== 'acl';
    if (isClause) return beside;
    at = headOf(document, at);
    if (at.pos === 'NOUN' && apposing.kindAt(at) === undefined && apposing.isPerson(at)) return at;
  }
  return beside;
}

/** The names of persons further below a noun that explain it: {@link describedBy} the other way about. */
export function namesApposedBelow(document: LinguisticDocument, noun: Token, apposing: Apposing): Token[] {
  if (!apposing.isPerson(noun)) return [];
  const open = childrenBy(document, noun, 'prep', 'relcl', 'acl');
  const found: Token[] = [];
  for (let next = open.pop(), step = 0; next !== undefined && step < 40; next = open.pop(), step += 1) {
    for (const child of document.childrenOf(next)) {
      if (child.dep === 'appos' && apposing.kindAt(child) === 'Person') {
        if (describedBy(document, child, apposing) === noun) found.push(child);
      } else if (/^(?:pobj|prep|dobj|xcomp|compound)$/.test(child.dep)) open.push(child);
    }
  }
  return found;
}
