import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { CircumstanceLexicon } from '../events/circumstance-lexicon.ts';
import { type NameCandidate, normalizeName } from '../names/candidate.ts';
import { TakenPlaces } from '../names/span-index.ts';
import { childrenBy, conjunctsOf, headOf, lemmaOf, wordOf } from '../scope/tree.ts';

/**
 * The issues that talks, deals and disputes are about, as their words say: "talks on climate finance", "discussed
 * migration". Only nouns of a list make one, so that not all that is spoken of becomes an entity.
 * @param names The names of the document; an issue holds none of them.
 */
export function findTopics(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  lexicon: CircumstanceLexicon,
): NameCandidate[] {
  const taken = new TakenPlaces(document.text, names);
  const found = new Map<number, NameCandidate>();
  for (const token of document.tokens) {
    if (!lexicon.issues.heads.has(wordOf(token)) && !lexicon.issues.alone.has(wordOf(token))) continue;
    if (!isSpokenOf(document, lexicon, token)) continue;
    const topic = topicOf(document, lexicon, token);
    if (topic !== null && taken.isFree(topic)) found.set(token.index, topic);
  }
  return [...found.values()];
}

/** Whether a noun is what is discussed, or stands after "on" beside a word for talks. */
function isSpokenOf(document: LinguisticDocument, lexicon: CircumstanceLexicon, noun: Token): boolean {
  let first = noun;
  for (let step = 0; step < 4 && first.dep === 'conj'; step += 1) first = headOf(document, first);
  if (!conjunctsOf(document, first).includes(noun)) return false;
  const head = headOf(document, first);
  if (first.dep === 'dobj' || first.dep === 'nsubjpass') return lexicon.discussing.has(lemmaOf(head));
  if (first.dep !== 'pobj' || !lexicon.about.has(wordOf(head))) return false;
  const about = headOf(document, head);
  if (isTalk(lexicon, about)) return true;
  // "reached a deal with Sudria on fishing rights": the parse hangs "on" now here, now there.
  const holders = about.dep === 'pobj' ? [headOf(document, headOf(document, about))] : [about];
  return holders.some(
    (each) => isTalk(lexicon, each) || childrenBy(document, each, 'dobj').some((one) => isTalk(lexicon, one)),
  );
}

function isTalk({ talking }: CircumstanceLexicon, token: Token): boolean {
  return talking.has(lemmaOf(token)) || talking.has(wordOf(token));
}

/** The phrase of an issue: the noun and the words in small letters right before it. */
function topicOf(
  document: LinguisticDocument,
  { issues }: CircumstanceLexicon,
  noun: Token,
): NameCandidate | null {
  let first = noun;
  for (let at = noun.index - 1; at >= 0; at -= 1) {
    const token = document.tokens[at] as Token;
    const isPart = token.text === '-' ? first !== noun : isModifier(document, token, noun, first);
    if (token.sentence !== noun.sentence || !isPart) break;
    first = token;
  }
  while (first.text === '-') first = document.tokens[first.index + 1] as Token;
  const opening = document.tokens[first.index - 1];
  if (opening !== undefined && /^(?:a|an|no|any|some|its|their|his|her)$/i.test(opening.text)) return null;
  const isCapital = (token: Token) => /^\p{Lu}/u.test(token.text) && token.index !== 0;
  if (isCapital(first) || isCapital(noun)) return null;
  if (
    first === noun
      ? !issues.alone.has(wordOf(noun))
      : !issues.heads.has(wordOf(noun)) && !issues.alone.has(wordOf(noun))
  )
    return null;
  const canonical = normalizeName(document.text.slice(first.start, noun.end)).toLowerCase();
  return { start: first.start, end: noun.end, kind: 'Topic', source: 'list', canonical };
}

/** Words that make no issue of a noun: "further control". */
const idle = new Set(
  'further other new recent possible future current more such own mutual bilateral joint common greater closer better many several additional proposed planned controversial first second last next key major important full final long-term short-term so-called alleged wider broader'.split(
    ' ',
  ),
);

function isModifier(document: LinguisticDocument, token: Token, noun: Token, first: Token): boolean {
  const isWord =
    token.pos === 'ADJ' || token.pos === 'NOUN' || (token.pos === 'VERB' && token.dep === 'amod');
  // "free-trade zones": the parse hangs "free" on "trade" through the hyphen.
  const hyphenated = document.tokens[token.index + 1]?.text === '-';
  const hangs = token.head === noun.index || token.head === first.index || hyphenated;
  return (
    isWord &&
    hangs &&
    ['amod', 'compound', 'nmod'].includes(token.dep) &&
    !idle.has(wordOf(token)) &&
    noun.index - token.index <= 4
  );
}
