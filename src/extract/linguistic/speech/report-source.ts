import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';

/** Ties by which a clause shares the subject of what governs it. */
const sharing = new Set(['xcomp', 'advcl', 'conj', 'dep', 'ccomp']);
/** Ties by which a phrase belongs to the predicate above it: "is free to say", "stopped short of saying". */
const inside = new Set(['acomp', 'advmod', 'prep', 'pobj', 'pcomp', 'attr', 'dobj', 'oprd']);

/** The noun that names who speaks: the verb's subject, the by-phrase of a passive, or the subject of what governs it. */
export function sourceOf(document: LinguisticDocument, verb: Token): Token | null {
  const children = document.childrenOf(verb);
  const passive = children.some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass');
  const participle = verb.tag === 'VBN' && verb.dep === 'acl' && !children.some(({ dep }) => dep === 'aux');
  if (passive || participle) {
    const agent = childrenBy(document, verb, 'agent').flatMap((each) =>
      childrenBy(document, each, 'pobj'),
    )[0];
    if (agent !== undefined) return agent;
    if (passive || !children.some(({ dep }) => dep === 'nsubj')) return null;
  }
  let at = verb;
  for (let step = 0; step < 5; step += 1) {
    const subject = subjectOf(document, at);
    if (subject !== undefined) return subject;
    if (at.dep === 'acl') return headOf(document, at);
    if (!sharing.has(at.dep) && at.dep !== 'pcomp') return null;
    const quoted = quotedIn(document, at);
    if (quoted !== undefined) return quoted;
    const above = predicateAbove(document, at);
    if (above === undefined || Array.isArray(above)) return above?.[0] ?? null;
    at = above;
  }
  return null;
}

function subjectOf(document: LinguisticDocument, verb: Token): Token | undefined {
  const subjects = childrenBy(document, verb, 'nsubj');
  const before = subjects.filter(({ index }) => index < verb.index).at(-1);
  const behind = subjects.find(({ index }) => index > verb.index);
  // "The port, said Jon Beck, would stay open"
  const isInverted = behind !== undefined && document.tokens[verb.index - 1]?.text === ',';
  const subject = isInverted ? behind : (before ?? behind);
  return subject ?? (verb.dep === 'ROOT' ? childrenBy(document, verb, 'nsubjpass')[0] : undefined);
}

/** "quoted the minister as saying": who is quoted, and not who quotes. */
function quotedIn(document: LinguisticDocument, clause: Token): Token | undefined {
  const as = headOf(document, clause);
  const verb = headOf(document, as);
  const quotes = clause.dep === 'pcomp' && wordOf(as) === 'as' && ['quote', 'cite'].includes(lemmaOf(verb));
  return quotes ? childrenBy(document, verb, 'dobj')[0] : undefined;
}

/** The predicate to which a clause belongs, through adjectives and prepositions; or, in a list, the owner of a noun on the way. */
function predicateAbove(document: LinguisticDocument, clause: Token): Token | [Token] | undefined {
  let at = headOf(document, clause);
  for (let step = 0; step < 4; step += 1) {
    if (isPredicate(at)) return at;
    const owner = at.pos === 'NOUN' ? childrenBy(document, at, 'poss')[0] : undefined;
    if (owner !== undefined) return [owner];
    if (!inside.has(at.dep)) return undefined;
    at = headOf(document, at);
  }
  return undefined;
}
