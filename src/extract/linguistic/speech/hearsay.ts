import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPassive, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { ReportingLexicon } from './reporting-lexicon.ts';

/** A word by which somebody else's account is told, and whose it is, where the text says so. */
export interface Hearsay {
  readonly cue: Token;
  readonly source: Token | null;
}

const FURTHEST = 6;

/**
 * Whether an act is only told by others without a clause of report: "reportedly attacked", "is said to have attacked",
 * "the alleged attack", "rumours of an attack".
 */
export function hearsayOf(
  document: LinguisticDocument,
  token: Token,
  lexicon: ReportingLexicon,
): Hearsay | undefined {
  let at = token;
  for (let step = 0; step < FURTHEST; step += 1) {
    const adverb = childrenBy(document, at, 'advmod', 'amod').find(
      (each) =>
        lexicon.hearsay.passing.has(wordOf(each)) || lexicon.adverbs.get(wordOf(each)) === 'statement',
    );
    if (adverb !== undefined) return { cue: adverb, source: null };
    const head = headOf(document, at);
    if (head === at) return undefined;
    if (at.dep === 'pobj') {
      const noun = headOf(document, head);
      const told = wordOf(head) === 'of' && lexicon.hearsay.nouns.has(lemmaOf(noun));
      return told ? { cue: noun, source: childrenBy(document, noun, 'poss')[0] ?? null } : undefined;
    }
    // "rumours that Norland attacked"
    if (
      at.dep === 'acl' &&
      lexicon.hearsay.nouns.has(lemmaOf(head)) &&
      childrenBy(document, at, 'mark').length > 0
    )
      return { cue: head, source: childrenBy(document, head, 'poss')[0] ?? null };
    const infinitive = at.dep === 'xcomp' || (at.dep === 'advcl' && isPassive(document, head));
    if (infinitive && isPredicate(head)) {
      const said = ['statement', 'belief'].includes(lexicon.clause.get(lemmaOf(head)) ?? '');
      // "is said to have attacked"
      if (said && isPassive(document, head)) return { cue: head, source: agentOf(document, head) };
      at = head;
    } else if (at.dep === 'conj' && isPredicate(at) && isPredicate(head)) {
      if (childrenBy(document, at, 'nsubj', 'nsubjpass').length > 0) return undefined;
      at = head;
    } else return undefined;
  }
  return undefined;
}

function agentOf(document: LinguisticDocument, verb: Token): Token | null {
  return childrenBy(document, verb, 'agent').flatMap((each) => childrenBy(document, each, 'pobj'))[0] ?? null;
}
