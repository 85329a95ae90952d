import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate, wordOf } from '../scope/tree.ts';

const relatives = new Set(['who', 'whom', 'which', 'that']);

/** The verb of the clause in which a token stands; null in a sentence without a verb. */
export function clauseVerb(document: LinguisticDocument, token: Token): Token | null {
  let at = token;
  while (at.head !== at.index) {
    at = headOf(document, at);
    if (isPredicate(at)) return at;
  }
  return null;
}

/** The noun or pronoun that a verb has as its subject, its own or that of the clause on which it depends. */
export function subjectOf(document: LinguisticDocument, verb: Token): Token | null {
  let at = verb;
  for (let step = 0; step < 4; step += 1) {
    const own = ownSubject(document, at);
    if (own && !(at.dep === 'relcl' && relatives.has(wordOf(own)))) return own;
    if (own || at.dep === 'acl' || at.dep === 'relcl') return headOf(document, at);
    if (!/^(?:conj|xcomp|advcl|pcomp)$/.test(at.dep)) return null;
    at = headOf(document, at);
    while (at.dep === 'prep') at = headOf(document, at);
    if (!isPredicate(at)) return null;
  }
  return null;
}

/** The subject of a verb; where the parse sees several, the last that does not stand in brackets. */
function ownSubject(document: LinguisticDocument, verb: Token): Token | undefined {
  const all = childrenBy(document, verb, 'nsubj', 'nsubjpass');
  if (all.length <= 1) return all[0];
  const outside = all.filter((subject) => {
    for (let at = subject.index + 1; at < verb.index; at += 1) {
      const { text } = document.tokens[at] as Token;
      if (text === '(' || text === '[') return true;
      if (text === ')' || text === ']') return false;
    }
    return true;
  });
  return outside.at(-1) ?? all.at(-1);
}

/** The subjects of the clauses around a token, innermost first, without the token itself. */
export function subjectsAround(document: LinguisticDocument, token: Token): (Token | null)[] {
  const found: (Token | null)[] = [];
  for (
    let verb = clauseVerb(document, token);
    verb && found.length < 4;
    verb = verb.head === verb.index ? null : clauseVerb(document, verb)
  ) {
    const subject = subjectOf(document, verb);
    found.push(subject === token ? null : subject);
  }
  return found;
}

/** How much the place of a noun phrase in its sentence draws later pronouns to it. */
export type Role = 'subject' | 'embedded' | 'object' | 'owner' | 'oblique' | 'inner';

/** The place of a noun phrase in its sentence. */
export function roleOf(document: LinguisticDocument, head: Token): Role {
  let at = head;
  while ((at.dep === 'conj' || at.dep === 'appos') && at.head !== at.index) at = headOf(document, at);
  switch (at.dep) {
    case 'nsubj':
    case 'nsubjpass':
      return isMainClause(document, headOf(document, at)) ? 'subject' : 'embedded';
    case 'ROOT':
      return 'subject';
    case 'dobj':
    case 'dative':
    case 'attr':
    case 'agent':
      return 'object';
    case 'poss':
      return 'owner';
    case 'pobj':
      return isPredicate(headOf(document, headOf(document, at))) ? 'oblique' : 'inner';
    default:
      return 'inner';
  }
}

function isMainClause(document: LinguisticDocument, verb: Token): boolean {
  let at = verb;
  while (at.dep === 'conj' && at.head !== at.index) at = headOf(document, at);
  return at.dep === 'ROOT' || at.dep === 'ccomp' || at.dep === 'parataxis';
}
