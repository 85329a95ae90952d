import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Act, Governed } from './acts/act.ts';
import { isCopula, readWilling } from './acts/adjectives.ts';
import { type Complements, clausesOf, isTurned, readComplements } from './acts/complements.ts';
import { frameFits } from './acts/frame-fits.ts';
import { operatorTypes, typeUnder } from './acts/operators.ts';
import type { EventLexicon, Operator } from './event-lexicon.ts';
import type { Frame } from './frame.ts';

export type { Act } from './acts/act.ts';

/** Reads acts and keeps what it has read. */
export interface ActReader {
  /** The act of a verb, or null if it reports no event. */
  actOf(verb: Token): Act | null;
}

/** How many clauses below one another are followed. */
const DEEPEST = 4;
/** Pronouns by which those who speak of themselves are told. */
const owns = new Set(['it', 'they', 'he', 'she', 'we', 'i']);
/** The frames of verbs that have no meaning of their own. */
const ANY_VERB = '*';

/** A reader of acts for one document. */
export function createActReader(document: LinguisticDocument, lexicon: EventLexicon): ActReader {
  const known = new Map<number, Act | null>();

  const isSomeone = (noun: Token | null) =>
    noun !== null && lexicon.actors.unnamedKindOf(lemmaOf(noun), false) !== null;

  const read = (verb: Token, depth: number): Act | null => {
    const found = known.get(verb.index);
    if (found !== undefined) return found;
    const act = depth > DEEPEST ? null : readAct(verb, depth);
    known.set(verb.index, act);
    return act;
  };

  const governedClause = (word: Token, depth: number): Governed | null => {
    for (const clause of clausesOf(document, word)) {
      const act = read(clause, depth + 1);
      if (act !== null) return { type: act.type, verb: clause, turned: isTurned(document, clause) };
      // "began to shell", "wants to help": the act lies one clause further down.
      const deeper = governedClause(clause, depth + 1);
      if (deeper !== null && depth < DEEPEST - 1)
        return isTurned(document, clause) ? { ...deeper, turned: !deeper.turned } : deeper;
    }
    return null;
  };

  const readAct = (verb: Token, depth: number): Act | null => {
    const clause = governedClause(verb, depth);
    const around = readComplements(document, verb, lexicon, clause);
    const governed: Governed | null =
      clause ?? (around.nounType === null ? null : { type: around.nounType, verb: null, turned: false });
    const announced = isAnnounced(document, verb);
    const willed = lexicon.willed.has(around.lemma);
    let phrase: readonly Token[] = [];
    const plain = (type: string): Act => ({
      type,
      operator: null,
      // "beheaded a hostage": one to whom it is done, not what is done.
      noun: around.nounType === type && !isSomeone(around.noun) ? around.noun : null,
      governed: null,
      phrase,
      announced,
      // What is not given may be lacking or late.
      willed: willed && type !== 'AID',
    });
    const governing = (type: string, operator: Operator, over: Governed | null): Act => ({
      type,
      operator,
      noun: null,
      governed: over,
      phrase: [],
      announced,
      willed,
    });

    const fitting = (key: string) => lexicon.frames.get(key)?.find((each) => frameFits(each, around));
    const frame = fitting(around.lemma);
    const operators = (lexicon.operators.get(around.lemma) ?? []).filter(
      (each) => each !== 'willing' && each !== 'unwilling',
    );
    if (frame !== undefined) {
      const type = frameType(frame, around);
      if (type === null) return null;
      phrase = phraseOf(document, frame, around);
      const operator = operators.find((each) => operatorTypes[each].includes(type));
      const plainly = operator === undefined || (operator === 'ending' && clause === null);
      return plainly ? plain(type) : governing(type, operator, governed);
    }
    if (isCopula(verb, lexicon)) {
      const willing = readWilling(document, verb, lexicon, (word) => governedClause(word, depth));
      return willing && governing(willing.type, willing.operator, willing.governed);
    }
    for (const operator of operators) {
      const type = typeUnder(operator, document, lexicon, around, governed);
      if (type !== null) return governing(type, operator, governed);
    }
    const own = lexicon.verbs.get(around.lemma);
    if (operators.length > 0 && own === undefined) return null;
    if (operators.some((each) => each === 'promise' || each === 'refusal') && governed === null) return null;
    if (around.nounType !== null && lexicon.light.has(around.lemma)) return plain(around.nounType);
    if (own !== undefined) return plain(own);
    const loose = fitting(ANY_VERB);
    const type = loose === undefined ? null : frameType(loose, around);
    return type === null ? null : plain(type);
  };

  return { actOf: (verb) => read(verb, 0) };
}

/** The bare nouns of a frame that are things: "downed tools", but not "released the report" or "freed prisoners". */
function phraseOf(document: LinguisticDocument, frame: Frame, { nouns }: Complements): Token[] {
  if (frame.noun === undefined) return [];
  return nouns.filter(
    (each) =>
      each.pos === 'NOUN' &&
      frame.noun?.has(lemmaOf(each)) &&
      childrenBy(document, each, 'det', 'poss', 'nummod', 'quantmod', 'amod').length === 0,
  );
}

/** The type that a frame gives: its own, or that of the noun or clause to which it points. */
function frameType(frame: Frame, { nounType, clause }: Complements): string | null {
  if (frame.type === 'none') return null;
  if (frame.type === 'noun') return nounType;
  if (frame.type === 'clause') return clause?.type ?? null;
  return frame.type;
}

/** "would hold talks", without "have" or a condition beside it. */
function isAnnounced(document: LinguisticDocument, verb: Token): boolean {
  const auxiliaries = childrenBy(document, verb, 'aux');
  if (!auxiliaries.some((each) => ['would', "'d", '’d'].includes(wordOf(each)))) return false;
  if (auxiliaries.some((each) => lemmaOf(each) === 'have')) return false;
  // "said it would attack if": who speaks of itself binds itself, also on a condition.
  const [subject] = childrenBy(document, verb, 'nsubj');
  if (verb.dep === 'ccomp' && subject !== undefined && owns.has(wordOf(subject))) return true;
  return !childrenBy(document, verb, 'advcl').some((clause) =>
    childrenBy(document, clause, 'mark').some((mark) => ['if', 'unless'].includes(wordOf(mark))),
  );
}
