import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { adverbialClause } from './adverbial-clauses.ts';
import { clauseOfNoun, complement, relativeClause } from './complements.ts';
import { signatureOf } from './governor.ts';
import { type MoodState, stated, withSigns } from './mood-state.ts';
import { negationsOf } from './negation.ts';
import { afterPreposition } from './prepositions.ts';
import type { ScopeLexicon } from './scope-lexicon.ts';
import { below, fact, marked, type Step } from './step.ts';
import { childrenBy, headOf, isCutOff, isPredicate, lemmaOf, wordOf } from './tree.ts';
import { infinitiveMark, isVerbal, verbSigns } from './verb-signs.ts';

/**
 * How an act stands by all that is above it, before its own words are read.
 * @param stateOf How a word above stands itself.
 */
export function environmentOf(
  document: LinguisticDocument,
  token: Token,
  lexicon: ScopeLexicon,
  stateOf: (word: Token) => MoodState,
): MoodState {
  const head = headOf(document, token);
  if (head === token || (isPredicate(token) && isCutOff(document, token, head))) return stated;
  const step: Step = { document, lexicon, token, head, stateOf };
  switch (token.dep) {
    case 'conj':
      return conjunct(step);
    case 'xcomp':
    case 'ccomp':
    case 'oprd':
    case 'acomp':
    case 'attr':
      return isVerbal(document, token) ? complement(step) : stateOf(head);
    case 'pcomp':
    case 'pobj':
      return afterPreposition(step);
    case 'dobj':
    case 'nsubjpass':
    case 'dative':
      return objectNoun(step);
    case 'nsubj':
    case 'csubj':
      return subjectNoun(step);
    case 'compound':
    case 'nmod':
      return below(step, head, 'phrase', fact);
    case 'acl':
      return clauseOfNoun(step);
    case 'advcl':
      return adverbialClause(step);
    case 'relcl':
      return isContent(step) || infinitiveMark(document, token) !== undefined
        ? clauseOfNoun(step)
        : relativeClause(step);
    default:
      return stated;
  }
}

/** "the story that the queen visited the prison": the analysis takes what is told for a relative clause. */
function isContent({ document, lexicon, token, head }: Step): boolean {
  const that = document.childrenOf(token).find((each) => wordOf(each) === 'that' && each.index < token.index);
  const { content } = lexicon.governors;
  return that !== undefined && that.dep !== 'nsubj' && that.dep !== 'nsubjpass' && content.has(lemmaOf(head));
}

/** The second of two verbs or nouns stands as the first does; a bare verb shares its auxiliaries and negation too. */
function conjunct({ document, lexicon, token, head, stateOf }: Step): MoodState {
  if (!isPredicate(token)) return stateOf(head);
  if (!isPredicate(head)) return stated;
  const around = environmentOf(document, head, lexicon, stateOf);
  if (childrenBy(document, token, 'aux', 'auxpass', 'nsubj', 'nsubjpass').length > 0) return around;
  if (token.tag === head.tag && ['VB', 'VBN', 'VBG'].includes(token.tag)) {
    const { signs, future } = verbSigns(document, head, lexicon);
    const shared = signs.filter((sign) => sign.token.index < token.index);
    return withSigns(around, shared, future);
  }
  // "Nobody attacked or threatened": they share the subject; "never attacked or threatened": with "or", the negation too.
  const either = [...childrenBy(document, head, 'cc'), ...childrenBy(document, token, 'cc')].some(
    (each) => wordOf(each) === 'or',
  );
  const shared = negationsOf(document, head, lexicon).filter(
    (sign) => sign.token.index < head.index && (either || sign.reason === 'scope/nobody'),
  );
  return withSigns(around, shared);
}

function objectNoun(step: Step): MoodState {
  const { document, lexicon, token, head, stateOf } = step;
  const { phrase, content, infinitive } = lexicon.governors;
  const lemma = lemmaOf(token);
  const tells = phrase.has(lemma) || content.has(lemma);
  if (tells && signatureOf(document, head, 'told', lexicon) !== undefined)
    return below(step, head, 'told', fact);
  // What a noun that governs is about stands as the noun does: "has no plans to".
  const governs = tells || infinitive.has(lemma);
  return governs && lexicon.carrying.has(lemmaOf(head)) ? stateOf(head) : below(step, head, 'object', fact);
}

/** "The attack did not take place", "an attack is likely", "an attack would be wrong". */
function subjectNoun(step: Step): MoodState {
  const { document, lexicon, token, head } = step;
  const adjective = childrenBy(document, head, 'acomp', 'attr').find(
    (each) => signatureOf(document, each, 'subject', lexicon) !== undefined,
  );
  const governor = adjective ?? head;
  if (signatureOf(document, governor, 'subject', lexicon) !== undefined)
    return below(step, governor, 'subject', fact);
  if (lexicon.governors.infinitive.has(lemmaOf(token)) && lexicon.failures.has(lemmaOf(head)))
    return marked(head, 'negated', 'scope/failure');
  const auxiliaries = childrenBy(document, head, 'aux');
  const would = auxiliaries.find((each) => lexicon.modals.get(wordOf(each)) === 'conditional');
  if (would === undefined || auxiliaries.some(({ lemma }) => lemma === 'have')) return stated;
  return marked(would, 'conditional', 'scope/would-be');
}
