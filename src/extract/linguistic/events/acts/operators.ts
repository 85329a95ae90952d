import type { Token } from '../../../../model/analysis.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import { childrenBy, isInfinitive, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { EventLexicon, Operator } from '../event-lexicon.ts';
import { type Governed, isCooperative, isHostile } from './act.ts';
import type { Complements } from './complements.ts';

/** The types that an operator may give; another type means that the verb is used in another sense. */
export const operatorTypes: Record<Operator, readonly string[]> = {
  refusal: ['REJECT'],
  denial: ['REJECT'],
  promise: ['AGREE', 'THREATEN', 'REJECT'],
  threat: ['THREATEN'],
  demand: ['REQUEST'],
  accusation: ['ACCUSE'],
  willing: ['AGREE', 'THREATEN', 'REJECT'],
  unwilling: ['REJECT'],
  ending: ['RETREAT', 'CONCEDE', 'SANCTION'],
};

/** The type that an operator gives to a verb; null if the verb does not work as that operator here. */
export function typeUnder(
  operator: Operator,
  document: LinguisticDocument,
  { words: { operators: words } }: Pick<EventLexicon, 'words'>,
  around: Complements,
  governed: Governed | null,
): string | null {
  const { lemma } = around;
  switch (operator) {
    case 'refusal':
    case 'denial':
      return 'REJECT';
    case 'threat':
      return 'THREATEN';
    case 'accusation':
      return lemma === 'suspect' ? null : 'ACCUSE';
    case 'promise':
      if (governed === null) return words.binding.has(lemma) ? 'AGREE' : null;
      if (governed.verb !== null && isSubjunctive(document, governed.verb)) return null;
      if (words.wishing.has(lemma)) return isOwnFavour(document, governed) ? 'AGREE' : null;
      return promised(governed, lemma === 'agree', words.suing);
    case 'demand':
      // Harm that one sees coming is not asked for.
      if (lemma === 'expect' && governed !== null && isHostile(governed.type)) return null;
      return asks(document, words, around) ? 'REQUEST' : null;
    case 'ending':
      return around.clause === null ? null : ended(around.clause.type);
    default:
      return null;
  }
}

/** A favour is agreed to, harm is threatened; with "not" it is the other way about. */
export function promised(
  { type, turned, verb }: Governed,
  always: boolean,
  suing: ReadonlySet<string>,
): string {
  const sues = type === 'ACCUSE' && verb !== null && suing.has(lemmaOf(verb));
  if (turned) return isCooperative(type) && type !== 'AGREE' ? 'REJECT' : 'AGREE';
  return (isHostile(type) || sues) && !always ? 'THREATEN' : 'AGREE';
}

/** What the end of an act is: of fighting a retreat, of other harm a concession, of a favour a sanction. */
function ended(type: string): string | null {
  if (type === 'ASSAULT') return 'RETREAT';
  if (isHostile(type) || type === 'MOBILIZE' || type === 'ACCUSE' || type === 'REJECT') return 'CONCEDE';
  return isCooperative(type) ? 'SANCTION' : null;
}

function asks(
  document: LinguisticDocument,
  words: EventLexicon['words']['operators'],
  { verb, lemma, hasObject }: Complements,
): boolean {
  const clauses = childrenBy(document, verb, 'ccomp', 'xcomp', 'advcl');
  const question = clauses.some((clause) =>
    subtreeOf(document, clause).some(
      (token) =>
        wordOf(token) === 'whether' || (token.head === clause.index && words.questioning.has(wordOf(token))),
    ),
  );
  if (question) return false;
  if (
    words.wanting.has(lemma) &&
    !hasObject &&
    !clauses.some((each) => childrenBy(document, each, 'nsubj', 'nsubjpass').length > 0)
  )
    return false;
  if (!words.telling.has(lemma)) return words.asking.has(lemma) || clauses.length > 0;
  return clauses.some(
    (clause) => clause.dep !== 'advcl' && (isInfinitive(document, clause) || isSubjunctive(document, clause)),
  );
}

/** "insisted that Norland pay": what another is to do, in the bare form. */
function isSubjunctive(document: LinguisticDocument, clause: Token): boolean {
  if (clause.dep !== 'ccomp' || childrenBy(document, clause, 'aux').length > 0) return false;
  const [subject] = childrenBy(document, clause, 'nsubj');
  if (subject === undefined) return false;
  return clause.tag === 'VB' || (clause.tag === 'VBP' && (subject.tag === 'NN' || subject.tag === 'NNP'));
}

/** "hopes to meet", but "hopes that Norland will meet" and "wants to attack". */
function isOwnFavour(document: LinguisticDocument, { type, verb, turned }: Governed): boolean {
  if (turned || !isCooperative(type)) return false;
  return verb === null || (verb.dep !== 'ccomp' && childrenBy(document, verb, 'nsubj').length === 0);
}
