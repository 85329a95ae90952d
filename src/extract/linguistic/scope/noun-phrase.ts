import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { isInfinitive, isMainVerb } from './tree.ts';

/** What hangs on a head and is no part of its phrase: clauses, appositions and what is conjoined with it. */
const apart = new Set(['relcl', 'appos', 'conj', 'cc', 'punct', 'advcl', 'parataxis', 'preconj']);

/**
 * The noun phrase of a head: from its determiner through what complements it ("the foreign ministry of Norland"),
 * and the participle that narrows it down ("every offer made by the rebels"), without relative clauses, appositions and
 * conjuncts. Always holds the head.
 */
export function nounPhraseSpan(document: LinguisticDocument, head: Token): Span {
  const members = new Set<number>([head.index]);
  const open: Token[] = [head];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of document.childrenOf(next)) {
      if (child.dep === 'relcl' || (next === head && apart.has(child.dep))) continue;
      if (next === head && child.dep === 'acl' && !isParticiple(document, child)) continue;
      members.add(child.index);
      open.push(child);
    }
  }
  let first = head.index;
  while (members.has(first - 1)) first -= 1;
  let last = head.index;
  while (members.has(last + 1)) last += 1;
  return [(document.tokens[first] as Token).start, (document.tokens[last] as Token).end];
}

/** "made by the rebels", "living in camps": not "to attack". */
function isParticiple(document: LinguisticDocument, clause: Token): boolean {
  return (
    (clause.tag === 'VBN' || clause.tag === 'VBG') &&
    !isMainVerb(document, clause) &&
    !isInfinitive(document, clause)
  );
}
