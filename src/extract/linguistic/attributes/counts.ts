import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, conjunctsOf, isPassive, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { ActWords } from './act-words.ts';
import type { AttributeLexicon, Counted } from './attribute-lexicon.ts';
import { type Bound, boundBefore } from './bounds.ts';
import { type Quantity, quantityAt } from './quantities.ts';

/** How many people an act struck, or took part in it. */
export interface Count {
  readonly name: Counted | 'participants';
  readonly value: number;
  readonly bound: Bound | null;
}

/** The numbers of people that the clause of an act tells: how many it killed, injured or arrested, how many protested. */
export function readCounts(
  document: LinguisticDocument,
  { acts }: ActWords,
  type: string,
  lexicon: AttributeLexicon,
): Count[] {
  const found: Count[] = [];
  const add = (name: Count['name'], nouns: readonly Token[]) => {
    const counts = nouns
      .flatMap((noun) => conjunctsOf(document, noun))
      .map((noun) => countOf(document, noun));
    if (counts.length === 0 || found.some((count) => count.name === name)) return;
    // "three soldiers and civilians": some are not counted.
    if (counts.some((count) => count === undefined)) return;
    const known = counts as Quantity[];
    found.push({
      name,
      value: known.reduce((sum, { value }) => sum + value, 0),
      bound: boundBefore(document, (known[0] as Quantity).first, lexicon),
    });
  };
  for (const act of acts.flatMap((each) => harmsOf(document, each))) {
    const struck = isPassive(document, act)
      ? childrenBy(document, act, 'nsubjpass')
      : childrenBy(document, act, 'dobj');
    for (const [name, { verbs, dead }] of Object.entries(lexicon.numbers) as [
      Counted,
      AttributeLexicon['numbers'][Counted],
    ][]) {
      if (verbs.has(lemmaOf(act))) add(name, struck);
      // "left 12 people dead", "left 12 dead".
      if (lemmaOf(act) === 'leave') add(name, leftSo(document, act, dead));
    }
  }
  if (type === 'PROTEST')
    add(
      'participants',
      acts.flatMap((act) => childrenBy(document, act, 'nsubj')),
    );
  return found;
}

/** An act, those that share its subject ("killed three and wounded 12") and what it led to ("attacked it, killing 12"). */
function harmsOf(document: LinguisticDocument, act: Token): Token[] {
  const further = document
    .childrenOf(act)
    .filter(
      (each) =>
        isPredicate(each) &&
        ((each.dep === 'conj' && childrenBy(document, each, 'nsubj', 'nsubjpass').length === 0) ||
          (each.dep === 'advcl' && each.tag === 'VBG' && each.index > act.index)),
    );
  return [act, ...further.flatMap((each) => harmsOf(document, each))];
}

function leftSo(document: LinguisticDocument, act: Token, dead: ReadonlySet<string>): Token[] {
  const clauses = childrenBy(document, act, 'ccomp', 'oprd', 'acomp', 'xcomp', 'dobj');
  const states = clauses.flatMap((each) => [each, ...childrenBy(document, each, 'amod', 'acomp')]);
  const state = states.find((each) => dead.has(wordOf(each)));
  if (state === undefined) return [];
  const subjects = childrenBy(document, state, 'nsubj', 'nummod');
  const objects = childrenBy(document, act, 'dobj').filter((each) => each !== state);
  return subjects.length > 0 ? subjects : objects.length > 0 ? objects : [state];
}

/** How many a noun phrase counts: "12 soldiers", "12 of its soldiers", "12". */
function countOf(document: LinguisticDocument, noun: Token): Quantity | undefined {
  if (noun.pos === 'NUM') return quantityAt(document, noun);
  const [number] = childrenBy(document, noun, 'nummod').slice(-1);
  if (number !== undefined) return quantityAt(document, number);
  // "a crowd of 3,000", "a dozen people".
  const counted = childrenBy(document, noun, 'prep')
    .filter((each) => wordOf(each) === 'of')
    .flatMap((each) => childrenBy(document, each, 'pobj'));
  const inner = ['crowd', 'group', 'total', 'number'].includes(lemmaOf(noun)) ? counted[0] : undefined;
  return inner === undefined ? undefined : countOf(document, inner);
}
