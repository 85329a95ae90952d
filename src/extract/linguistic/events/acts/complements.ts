import type { Token } from '../../../../model/analysis.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import {
  childrenBy,
  headOf,
  isCutOff,
  isInfinitive,
  isPredicate,
  lemmaOf,
  objectsOf,
  relativeObject,
  subtreeOf,
  wordOf,
} from '../../scope/tree.ts';
import type { EventLexicon } from '../event-lexicon.ts';
import type { Governed } from './act.ts';
import { verbLemma } from './verb-lemma.ts';

/** What stands around a verb and gives it its sense. Words are lemmas in lower case, prepositions and particles forms. */
export interface Complements {
  readonly verb: Token;
  readonly lemma: string;
  /** The nouns that complete it: its object, what prepositions join to it, and what hangs on these. */
  readonly nouns: readonly Token[];
  /** The first of them that names an event, and its type. */
  readonly noun: Token | null;
  readonly nounType: string | null;
  /** The first clause that holds an act. */
  readonly clause: Governed | null;
  readonly particles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly hasObject: boolean;
  readonly hasClause: boolean;
  /** Lemmas of the nouns that complete it. */
  readonly nounWords: ReadonlySet<string>;
  /** Lemmas of its subject and of all that stands in that. */
  subjectWords(): ReadonlySet<string>;
  /** Why it is done: "protest" of "in protest". */
  motives(): ReadonlySet<string>;
  /** Lemmas of its whole clause, without the clauses and circumstances that hang on it. */
  nearWords(): ReadonlySet<string>;
}

/** Stands among the words near a verb where the text tells the score of a match: "3-1". */
const SCORE = 'matchscore';

const complementing = new Set(['dobj', 'attr', 'oprd', 'nsubjpass', 'npadvmod']);

/** Reads what stands around a verb. `clause` is read by the caller, who knows acts. */
export function readComplements(
  document: LinguisticDocument,
  verb: Token,
  lexicon: EventLexicon,
  clause: Governed | null,
): Complements {
  const children = document.childrenOf(verb);
  const described = relativeObject(document, verb);
  const nouns = completingNouns(document, verb, lexicon);
  // "on March 28" is no march, "in May" no permission.
  const noun = nouns.find((each) => each.pos !== 'PROPN' && lexicon.nouns.has(lemmaOf(each))) ?? null;
  const particles = new Set<string>();
  const prepositions = new Set<string>();
  const adjectives = new Set<string>();
  for (const child of children) {
    const { dep, pos } = child;
    if (dep === 'prt' || (dep === 'advmod' && (pos === 'ADP' || pos === 'ADV'))) particles.add(wordOf(child));
    if ((dep === 'prep' && !isDated(document, lexicon, child)) || dep === 'prt')
      prepositions.add(wordOf(child));
    if (dep === 'dative') prepositions.add('dative');
    // "sold grain to Sudria"
    if (dep === 'dative' && pos === 'ADP') prepositions.add(wordOf(child));
    // "walked out of the talks".
    if (
      dep === 'prep' &&
      lexicon.words.complements.adverbial.has(wordOf(child)) &&
      childrenBy(document, child, 'pobj').length === 0
    )
      particles.add(wordOf(child));
    // "bought grain from Sudria": the parse hangs the phrase on the object as often as on the verb.
    if (dep === 'dobj')
      for (const each of childrenBy(document, child, 'prep'))
        if (!isDated(document, lexicon, each)) prepositions.add(wordOf(each));
    if (dep !== 'acomp' && dep !== 'attr' && dep !== 'oprd') continue;
    adjectives.add(wordOf(child));
    for (const each of childrenBy(document, child, 'prep')) prepositions.add(wordOf(each));
  }
  let near: ReadonlySet<string> | undefined;
  let motive: ReadonlySet<string> | undefined;
  let subject: ReadonlySet<string> | undefined;
  return {
    verb,
    lemma: verbLemma(verb, lexicon),
    nouns,
    noun,
    nounType: noun === null ? null : (lexicon.nouns.get(lemmaOf(noun)) ?? null),
    clause,
    particles,
    prepositions,
    adjectives,
    hasObject:
      objectsOf(document, verb).length > 0 ||
      described !== undefined ||
      children.some(({ dep }) => dep === 'nsubjpass'),
    hasClause: children.some(({ dep }) => dep === 'xcomp' || dep === 'ccomp' || dep === 'oprd'),
    nounWords: new Set(nouns.map(lemmaOf)),
    subjectWords() {
      subject ??= new Set(
        childrenBy(document, verb, 'nsubj', 'nsubjpass')
          .flatMap((each) => subtreeOf(document, each, (token) => token.dep !== 'relcl'))
          .map(lemmaOf),
      );
      return subject;
    },
    motives() {
      motive ??= new Set(
        childrenBy(document, verb, 'prep').flatMap((each) => motivesOf(document, lexicon, each)),
      );
      return motive;
    },
    nearWords() {
      near ??= new Set([
        ...(described === undefined ? [] : [lemmaOf(described)]),
        ...subtreeOf(document, verb, (token) => !standsApart(document, lexicon, token)).map((token) =>
          isScore(document, token) ? SCORE : lemmaOf(token),
        ),
      ]);
      return near;
    },
  };
}

/** Verbs that say with "of" what their object did. */
const blaming = new Set(['accuse', 'suspect', 'convict']);

/** The clauses that complete a verb or an adjective. */
export function clausesOf(document: LinguisticDocument, verb: Token): Token[] {
  const infinitive = (token: Token) => isInfinitive(document, token);
  const found: Token[] = [];
  for (const child of document.childrenOf(verb)) {
    if (isPredicate(child) && isCutOff(document, child, verb)) continue;
    if (isPredicate(child) && ['xcomp', 'ccomp', 'pcomp'].includes(child.dep)) found.push(child);
    if (isPredicate(child) && child.dep === 'advcl' && infinitive(child)) found.push(child);
    if (child.dep === 'prep') found.push(...childrenBy(document, child, 'pcomp').filter(isPredicate));
    if (child.dep === 'dobj') found.push(...childrenBy(document, child, 'acl').filter(infinitive));
    // "accused its neighbour of arming rebels": the parse hangs the preposition on the noun now and then.
    if (child.dep === 'dobj' && blaming.has(lemmaOf(verb)))
      found.push(
        ...childrenBy(document, child, 'prep').flatMap((each) => childrenBy(document, each, 'pcomp')),
      );
  }
  return found;
}

/** Whether a clause is turned by its own words: "not to attack", "never to return". */
export function isTurned(document: LinguisticDocument, clause: Token): boolean {
  const words = document
    .childrenOf(clause)
    .filter(({ dep, lemma }) => dep === 'neg' || (dep === 'advmod' && lemma.toLowerCase() === 'never'));
  return words.length % 2 === 1;
}

/** "3-1", in one word or three. */
function isScore(document: LinguisticDocument, { index, text }: Token): boolean {
  if (!/[-–]/.test(text)) return false;
  if (/^\d{1,3}[-–]\d{1,3}$/.test(text)) return true;
  const number = (at: number) => /^\d{1,3}$/.test(document.tokens[at]?.text ?? '');
  return /^[-–]$/.test(text) && number(index - 1) && number(index + 1);
}

/** Another clause of its own, or a circumstance in which other acts are told. */
function standsApart(document: LinguisticDocument, lexicon: EventLexicon, token: Token): boolean {
  if (token.dep === 'relcl') return true;
  if (token.dep === 'prep') return lexicon.words.complements.elsewhere.has(wordOf(token));
  if (token.dep === 'conj') return isPredicate(token) && childrenBy(document, token, 'nsubj').length > 0;
  return token.dep === 'advcl' && childrenBy(document, token, 'mark').length > 0;
}

/** "on Friday": a time, not what the verb is about. */
function isDated(document: LinguisticDocument, lexicon: EventLexicon, preposition: Token): boolean {
  const objects = childrenBy(document, preposition, 'pobj');
  return (
    objects.length > 0 &&
    objects.every((each) => lexicon.words.complements.calendar.has(lemmaOf(each).replace(/\.$/, '')))
  );
}

/** "closed its schools in protest": why it was done, not what was done. */
function motivesOf(document: LinguisticDocument, lexicon: EventLexicon, preposition: Token): string[] {
  if (wordOf(preposition) !== 'in') return [];
  return childrenBy(document, preposition, 'pobj')
    .filter(
      (each) =>
        lexicon.words.complements.motives.has(lemmaOf(each)) &&
        childrenBy(document, each, 'det', 'poss').length === 0,
    )
    .map(lemmaOf);
}

function completingNouns(document: LinguisticDocument, verb: Token, lexicon: EventLexicon): Token[] {
  const objects: Token[] = objectsOf(document, verb).filter(({ dep }) => dep === 'nsubj');
  // "grain given by Norland": what a participle stands behind is what is done.
  if (verb.dep === 'acl' && verb.tag === 'VBN' && childrenBy(document, verb, 'agent').length > 0)
    objects.push(headOf(document, verb));
  const joined: Token[] = [];
  const described = relativeObject(document, verb);
  if (described !== undefined) objects.push(described);
  const complementsOf = (preposition: Token) => childrenBy(document, preposition, 'pobj');
  for (const child of document.childrenOf(verb)) {
    if (complementing.has(child.dep)) objects.push(child);
    if (child.dep === 'acomp')
      for (const inner of childrenBy(document, child, 'prep')) joined.push(...complementsOf(inner));
    if (child.dep === 'prep' || child.dep === 'prt' || child.dep === 'agent') {
      if (
        !lexicon.words.complements.circumstance.has(wordOf(child)) &&
        motivesOf(document, lexicon, child).length === 0
      )
        joined.push(...complementsOf(child));
      if (!lexicon.words.complements.elsewhere.has(wordOf(child)))
        for (const inner of childrenBy(document, child, 'prep')) joined.push(...complementsOf(inner));
    }
  }
  const direct = [...objects, ...joined];
  const further: Token[] = [];
  for (const noun of direct) {
    for (const child of document.childrenOf(noun)) {
      if (
        child.dep === 'prep' &&
        wordOf(child) === 'of' &&
        !lexicon.words.complements.merelyTold.has(lemmaOf(noun))
      )
        further.push(...complementsOf(child));
      // "expelled ambassador Jon Beck", "strike action"
      if (child.dep === 'compound' && (noun.pos === 'PROPN' || lexicon.nouns.has(lemmaOf(child))))
        further.push(child);
      if (child.dep === 'conj') further.push(child);
    }
  }
  return [...direct, ...further];
}
