import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { childrenBy, isPredicate, subtreeOf, wordOf } from '../scope/tree.ts';

/** Where an act took place and what it was about, as entities. */
export interface Circumstances {
  readonly place: string | null;
  readonly topic: string | null;
}

const locative = new Set(['in', 'at', 'near', 'off', 'outside', 'inside', 'around']);

/** Reads place and topic from the phrase of a predicate, without the clauses below it. */
export function readCircumstances(
  document: LinguisticDocument,
  index: EntityIndex,
  predicate: Token,
): Circumstances {
  const completing = new Set(['xcomp', 'pcomp']);
  const phrase = subtreeOf(
    document,
    predicate,
    (token) => !isPredicate(token) || token.head === token.index || completing.has(token.dep),
  );
  let place: string | null = null;
  let topic: string | null = null;
  for (const token of phrase) {
    const mention = index.mentionAt(token);
    if (mention?.kind === 'Topic') topic ??= mention.entity;
    if (token.dep !== 'prep' || !locative.has(wordOf(token)) || !isAttached(document, token, predicate))
      continue;
    for (const noun of childrenBy(document, token, 'pobj')) {
      const named = index.mentionAt(noun) ?? villageOf(document, index, noun);
      if (named === undefined || named.adjective === true) continue;
      if (named.kind === 'Place' || named.kind === 'Country') place ??= named.entity;
    }
  }
  return { place, topic };
}

/** "the border village of Panmunjom". */
function villageOf(document: LinguisticDocument, index: EntityIndex, noun: Token) {
  for (const preposition of childrenBy(document, noun, 'prep')) {
    if (wordOf(preposition) !== 'of') continue;
    for (const inner of childrenBy(document, preposition, 'pobj')) {
      const mention = index.mentionAt(inner);
      if (mention?.kind === 'Place') return mention;
    }
  }
  return undefined;
}

/** A phrase beside the verb, or beside the noun that completes it; not one that only says where a third party is. */
function isAttached(document: LinguisticDocument, preposition: Token, predicate: Token): boolean {
  const head = document.tokens[preposition.head] as Token;
  if (head === predicate || isPredicate(head)) return true;
  return head.dep === 'dobj' || head.dep === 'prep' || (head.dep === 'pobj' && head.pos !== 'PROPN');
}
