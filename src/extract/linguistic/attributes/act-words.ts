import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { childrenBy, isInfinitive, isPredicate, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { PhraseSet } from './attribute-lexicon.ts';

/** The words of an act's own clause. */
export interface ActWords {
  readonly predicate: Token;
  /** The predicate and the act that it governs: "agreed to send". */
  readonly acts: readonly Token[];
  /** All of them, those of names left out. */
  readonly tokens: readonly Token[];
  /** Those of what the act is done to. */
  readonly objects: readonly Token[];
}

/**
 * The words that speak of one act: its clause without the clauses below it, which speak of other acts.
 * @param governs Whether the claim governs an act that its clause tells: then that clause is its own too.
 */
export function wordsOfAct(
  document: LinguisticDocument,
  index: EntityIndex,
  predicate: Token,
  governs: boolean,
): ActWords {
  const completing = new Set(governs ? ['xcomp', 'pcomp', 'ccomp', 'advcl'] : ['xcomp', 'pcomp']);
  const belongs = (token: Token): boolean =>
    !isPredicate(token) ||
    token === predicate ||
    (completing.has(token.dep) && (token.dep !== 'advcl' || isInfinitive(document, token)));
  const named = (token: Token) => {
    const mention = index.mentionAt(token);
    return (
      mention !== undefined && mention.form === 'name' && mention.kind !== 'Topic' && mention.kind !== 'Event'
    );
  };
  const inside = subtreeOf(document, predicate, belongs);
  const acts = inside.filter((token) => token === predicate || isPredicate(token));
  const patients = acts.flatMap((act) => childrenBy(document, act, 'dobj', 'nsubjpass', 'dative'));
  const done = new Set(
    patients.flatMap((patient) =>
      subtreeOf(document, patient, (token) => belongs(token) && !leadsOut(token)).map(({ index: at }) => at),
    ),
  );
  return {
    predicate,
    acts,
    tokens: inside.filter((token) => !named(token)),
    objects: inside.filter((token) => done.has(token.index) && !named(token)),
  };
}

/** "attacked Sudria with drones": the parse may hang "with" on whom is attacked. */
function leadsOut(token: Token): boolean {
  return (
    token.dep === 'prep' &&
    ['with', 'by', 'from', 'using', 'in', 'on', 'for', 'after'].includes(wordOf(token))
  );
}

/** How far apart the words of a pair may stand, in tokens: "freedom of the press". */
const reach = 3;

/** The words of some tokens in the forms in which lists are compared with them, each taken once. */
export interface WordForms {
  readonly tokens: readonly { readonly index: number; readonly word: string; readonly lemma: string }[];
  /** The words and the lemmas of all. */
  readonly all: ReadonlySet<string>;
}

/** Takes the forms of tokens, to look many lists up in them. */
export function formsOf(tokens: readonly Token[]): WordForms {
  const forms = tokens.map((token) => ({ index: token.index, word: wordOf(token), lemma: lemmaOf(token) }));
  return { tokens: forms, all: new Set(forms.flatMap(({ word, lemma }) => [word, lemma])) };
}

/** Whether one of the words or pairs stands among tokens, as it is written or by its lemma. */
export function holdsAny({ tokens, all }: WordForms, { words, pairs }: PhraseSet): boolean {
  for (const form of all) if (words.has(form)) return true;
  return pairs.some(([first, second]) => {
    if (!all.has(first as string) || !all.has(second as string)) return false;
    const seconds = tokens.filter(({ word, lemma }) => word === second || lemma === second);
    return tokens.some(
      (token) =>
        (token.word === first || token.lemma === first) &&
        seconds.some((other) => other !== token && Math.abs(other.index - token.index) <= reach),
    );
  });
}
