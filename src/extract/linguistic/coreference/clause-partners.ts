import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate } from '../scope/tree.ts';
import { clauseVerb, subjectOf } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { entityOf } from './entity-of.ts';

/** Who is named together with what a pronoun owns: "Mary Stone and her brother". */
export function partnerOf(document: LinguisticDocument, discourse: Discourse, pronoun: Token): string | null {
  const owned = headOf(document, pronoun);
  return owned.dep === 'conj' ? discourse.at(headOf(document, owned)) : null;
}

/** Whose words or thoughts a clause gives in which the pronoun is the subject: "Kolar said that she". */
export function reporterOf(
  document: LinguisticDocument,
  discourse: Discourse,
  pronoun: Token,
): string | null {
  const verb = headOf(document, pronoun);
  if (!/^nsubj/.test(pronoun.dep) || verb.dep !== 'ccomp') return null;
  const subject = subjectOf(document, headOf(document, verb));
  if (!subject || subject === pronoun) return null;
  // "Mr Beck's office said that he".
  const owner = childrenBy(document, subject, 'poss')[0];
  return entityOf(document, discourse, subject) ?? (owner ? discourse.at(owner) : null);
}

/** Whom a pronoun cannot mean: who acts on it ("Ana thanked her"), and who is described by the phrase that it opens. */
export function* barredFrom(
  document: LinguisticDocument,
  discourse: Discourse,
  pronoun: Token,
): Generator<string | null> {
  if (/^(?:dobj|pobj|dative)$/.test(pronoun.dep) && !/self$/i.test(pronoun.text)) {
    let at = headOf(document, pronoun);
    while ((at.dep === 'prep' || at.dep === 'dative') && at.head !== at.index) at = headOf(document, at);
    const subject = isPredicate(at) ? subjectOf(document, at) : null;
    if (subject) yield entityOf(document, discourse, subject);
  }
  if (pronoun.dep !== 'poss') return;
  const owned = headOf(document, pronoun);
  yield discourse.at(owned);
  const parent = headOf(document, owned);
  if (owned.dep === 'appos') yield discourse.at(parent);
  if (owned.dep === 'attr') {
    const subject = subjectOf(document, parent);
    if (subject && subject !== pronoun) yield entityOf(document, discourse, subject);
  }
}

/** The person whom the main clause names as its subject after the phrase in which a pronoun stands: "In his speech, Kolar". */
export function namedAhead(
  document: LinguisticDocument,
  discourse: Discourse,
  pronoun: Token,
): string | null {
  for (
    let verb = clauseVerb(document, pronoun);
    verb;
    verb = verb.head === verb.index ? null : clauseVerb(document, verb)
  ) {
    const subject = childrenBy(document, verb, 'nsubj', 'nsubjpass')[0];
    if (subject && subject.index > pronoun.index && subject.index < verb.index)
      return discourse.kindAt(subject) === 'Person' ? discourse.at(subject) : null;
  }
  return null;
}
