import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, isCutOff, isPredicate, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { EventLexicon, Frame, Operator } from './event-lexicon.ts';

/** What a predicate says happens, before negation and tense are read. */
export interface Act {
  /** A claim type. */
  readonly type: string;
  /** What it does to the act that it governs; null for a plain act. */
  readonly operator: Operator | null;
  /** The event noun that gives the type: "talks" in "held talks". */
  readonly noun: Token | null;
  /** The act that an operator governs: "meet" in "refused to meet". */
  readonly governed: { readonly type: string; readonly verb: Token | null } | null;
}

/** Reads acts and keeps what it has read. */
export interface ActReader {
  /** The act of a verb, or null if it reports no event. */
  actOf(verb: Token): Act | null;
}

const cooperative = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID', 'CONCEDE', 'RETREAT', 'AGREE']);
const hostile = new Set(['ASSAULT', 'COERCE', 'SANCTION', 'PROTEST', 'THREATEN']);

/** Whether an act of this type favours the one at whom it is aimed. */
export function isCooperative(type: string): boolean {
  return cooperative.has(type);
}

/** Whether an act of this type harms the one at whom it is aimed. */
export function isHostile(type: string): boolean {
  return hostile.has(type);
}

/** Prepositions that join circumstances, not what the verb is about. */
const circumstance = new Set(
  'by after following before amid during since despite over near because within like until at'.split(' '),
);

/** A reader of acts for one document. */
export function createActReader(document: LinguisticDocument, lexicon: EventLexicon): ActReader {
  const known = new Map<number, Act | null>();

  const read = (verb: Token, depth: number): Act | null => {
    const found = known.get(verb.index);
    if (found !== undefined) return found;
    const act = depth > 4 ? null : readAct(verb, depth);
    known.set(verb.index, act);
    return act;
  };

  const governedClause = (verb: Token, depth: number): Act['governed'] => {
    for (const clause of clausesOf(document, verb)) {
      const act = read(clause, depth + 1);
      if (act !== null) return { type: act.type, verb: clause };
      // "began to shell", "wants to help": the act lies one clause further down.
      const deeper = governedClause(clause, depth + 1);
      if (deeper !== null && depth < 3) return deeper;
    }
    return null;
  };

  const readAct = (verb: Token, depth: number): Act | null => {
    const lemma = lemmaOf(verb);
    const nouns = eventNouns(document, verb, lexicon);
    const noun = nouns.find((each) => lexicon.nouns.has(lemmaOf(each))) ?? null;
    const nounType = noun === null ? null : (lexicon.nouns.get(lemmaOf(noun)) as string);
    const clause = governedClause(verb, depth);
    const governed = clause ?? (nounType === null ? null : { type: nounType, verb: null });
    const plain = (type: string): Act => ({
      type,
      operator: null,
      noun: nounType === type ? noun : null,
      governed: null,
    });

    const frame = lexicon.frames
      .get(lemma)
      ?.find((each) => frameFits(document, each, verb, nouns, nounType, clause));
    const operators = lexicon.operators.get(lemma) ?? [];
    if (frame !== undefined) {
      if (frame.type === 'none') return null;
      if (frame.type === 'noun') return nounType === null ? null : plain(nounType);
      if (frame.type === 'clause') return clause === null ? null : plain(clause.type);
      const operator = operators.find((each) => operatorTypes[each].includes(frame.type)) ?? null;
      return operator === null ? plain(frame.type) : { type: frame.type, operator, noun: null, governed };
    }
    if (isCopula(verb)) return readAdjective(verb, depth);
    for (const operator of operators) {
      const type = operatorType(operator, lemma, governed, document, verb);
      if (type !== null) return { type, operator, noun: null, governed };
    }
    if (operators.length > 0 && !lexicon.verbs.has(lemma)) return null;
    if (operators.some((each) => each === 'promise' || each === 'refusal') && governed === null) return null;
    if (nounType !== null && lexicon.light.has(lemma)) return plain(nounType);
    const own = lexicon.verbs.get(lemma);
    return own === undefined ? null : plain(own);
  };

  /** "is ready to meet", "is responsible for the attack". */
  const readAdjective = (verb: Token, depth: number): Act | null => {
    for (const adjective of childrenBy(document, verb, 'acomp', 'attr', 'oprd')) {
      const operator = (lexicon.operators.get(wordOf(adjective)) ?? []).find(
        (each) => each === 'willing' || each === 'unwilling',
      );
      if (operator === undefined) continue;
      const governed = governedClause(adjective, depth) ?? governedClause(verb, depth);
      if (governed === null) continue;
      if (operator === 'unwilling') return { type: 'REJECT', operator, noun: null, governed };
      return { type: isHostile(governed.type) ? 'THREATEN' : 'AGREE', operator, noun: null, governed };
    }
    return null;
  };

  return { actOf: (verb) => read(verb, 0) };
}

/** The types that an operator may give; another type means that the verb is used in another sense. */
const operatorTypes: Record<Operator, readonly string[]> = {
  refusal: ['REJECT'],
  denial: ['REJECT'],
  promise: ['AGREE', 'THREATEN'],
  threat: ['THREATEN'],
  demand: ['REQUEST'],
  accusation: ['ACCUSE'],
  willing: ['AGREE', 'THREATEN'],
  unwilling: ['REJECT'],
};

/** Verbs that promise by themselves, also where what is promised is no event of ours. */
const binding = new Set(['agree', 'promise', 'pledge', 'vow', 'volunteer', 'offer', 'consent']);
const askingWords = new Set(['if', 'what', 'why', 'how', 'who', 'when', 'where']);
/** Verbs that ask by themselves. */
const asking = new Set(['demand', 'urge', 'ask', 'appeal', 'beg', 'implore', 'request']);

function operatorType(
  operator: Operator,
  lemma: string,
  governed: Act['governed'],
  document: LinguisticDocument,
  verb: Token,
): string | null {
  switch (operator) {
    case 'refusal':
    case 'denial':
      return 'REJECT';
    case 'threat':
      return 'THREATEN';
    case 'accusation':
      return lemma === 'suspect' ? null : 'ACCUSE';
    case 'promise':
      if (governed === null) return binding.has(lemma) ? 'AGREE' : null;
      return isHostile(governed.type) && lemma !== 'agree' ? 'THREATEN' : 'AGREE';
    case 'demand': {
      const clauses = childrenBy(document, verb, 'ccomp', 'xcomp', 'advcl');
      const question = clauses.some((clause) =>
        subtreeOf(document, clause).some(
          (token) =>
            wordOf(token) === 'whether' || (token.head === clause.index && askingWords.has(wordOf(token))),
        ),
      );
      if (question) return null;
      return asking.has(lemma) || clauses.length > 0 ? 'REQUEST' : null;
    }
    default:
      return null;
  }
}

function isCopula(verb: Token): boolean {
  return ['be', 'remain', 'become', 'stand', 'stay'].includes(lemmaOf(verb));
}

/** The clauses that complete a verb or an adjective. */
function clausesOf(document: LinguisticDocument, verb: Token): Token[] {
  const infinitive = (token: Token) => childrenBy(document, token, 'aux').some(({ tag }) => tag === 'TO');
  const found: Token[] = [];
  for (const child of document.childrenOf(verb)) {
    if (isPredicate(child) && isCutOff(document, child, verb)) continue;
    if (isPredicate(child) && ['xcomp', 'ccomp', 'pcomp'].includes(child.dep)) found.push(child);
    if (isPredicate(child) && child.dep === 'advcl' && infinitive(child)) found.push(child);
    if (child.dep === 'prep') found.push(...childrenBy(document, child, 'pcomp').filter(isPredicate));
    if (child.dep === 'dobj') found.push(...childrenBy(document, child, 'acl').filter(infinitive));
  }
  return found;
}

/** Nouns whose "of" names what may be or is told, not what happens: "raised fears of an attack". */
const merelyTold = new Set(
  'fear risk chance possibility report claim news prospect danger account rumour rumor'.split(' '),
);

/** The nouns that complete a verb: its object, what prepositions join to it, and what hangs on these by "of" or "and". */
function eventNouns(document: LinguisticDocument, verb: Token, lexicon: EventLexicon): Token[] {
  const direct: Token[] = [];
  const objectsOf = (preposition: Token) => childrenBy(document, preposition, 'pobj');
  for (const child of document.childrenOf(verb)) {
    if (['dobj', 'attr', 'oprd', 'nsubjpass', 'npadvmod'].includes(child.dep)) direct.push(child);
    if (['prep', 'prt', 'agent'].includes(child.dep)) {
      if (!circumstance.has(wordOf(child))) direct.push(...objectsOf(child));
      for (const inner of childrenBy(document, child, 'prep')) direct.push(...objectsOf(inner));
    }
  }
  const further: Token[] = [];
  for (const noun of direct) {
    for (const child of document.childrenOf(noun)) {
      if (child.dep === 'prep' && wordOf(child) === 'of' && !merelyTold.has(lemmaOf(noun)))
        further.push(...objectsOf(child));
      if (child.dep === 'compound' && lexicon.nouns.has(lemmaOf(child))) further.push(child);
      if (child.dep === 'conj') further.push(child);
    }
  }
  // "on March 28" is no march, "in May" no permission.
  return [...direct, ...further].filter((noun) => noun.pos !== 'PROPN');
}

function frameFits(
  document: LinguisticDocument,
  frame: Frame,
  verb: Token,
  nouns: readonly Token[],
  nounType: string | null,
  clause: Act['governed'],
): boolean {
  const children = document.childrenOf(verb);
  const holds = (words: ReadonlySet<string> | undefined, test: (words: ReadonlySet<string>) => boolean) =>
    words === undefined || test(words);
  const apart = (token: Token) =>
    token.dep === 'relcl' ||
    (token.dep === 'conj' && isPredicate(token) && childrenBy(document, token, 'nsubj').length > 0) ||
    (token.dep === 'advcl' && childrenBy(document, token, 'mark').length > 0);
  const near = () => subtreeOf(document, verb, (token) => !apart(token));
  const particles = () =>
    children.filter(
      ({ dep, pos }) => dep === 'prt' || (dep === 'advmod' && (pos === 'ADP' || pos === 'ADV')),
    );
  const hasObject = children.some(({ dep }) => dep === 'dobj' || dep === 'nsubjpass');
  const hasClause = children.some(({ dep }) => ['xcomp', 'ccomp', 'oprd'].includes(dep));
  return (
    holds(frame.particle, (words) => particles().some((token) => words.has(wordOf(token)))) &&
    holds(frame.noun, (words) => nouns.some((token) => words.has(lemmaOf(token)))) &&
    holds(frame.near, (words) => near().some((token) => words.has(lemmaOf(token)))) &&
    holds(frame.not, (words) => !near().some((token) => words.has(lemmaOf(token)))) &&
    holds(frame.nounType, (types) => nounType !== null && types.has(nounType)) &&
    holds(frame.clauseType, (types) => clause !== null && types.has(clause.type)) &&
    holds(frame.preposition, (words) =>
      children.some(
        (child) =>
          ((child.dep === 'prep' || child.dep === 'prt') && words.has(wordOf(child))) ||
          (child.dep === 'dative' && words.has('dative')),
      ),
    ) &&
    (frame.object === undefined || frame.object === hasObject) &&
    (frame.clause === undefined || frame.clause === hasClause)
  );
}
