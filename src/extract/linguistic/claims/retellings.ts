import type { Token } from '../../../model/analysis.ts';
import type { Ontology } from '../../../model/ontology.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { childrenBy, headOf, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** With how many of a kind a claim is compared at most, so that time grows with the text alone. */
const mostCompared = 12;

/** A happening as far as the claims read so far tell it. */
interface Happening {
  readonly first: ClaimDraft;
  readonly told: ClaimDraft[];
}

/**
 * Finds the claims that tell again what an earlier one of the document tells, with the first that does: a headline and the
 * first sentence, a later sentence with "the attack". Claims of one type between the same two, in one voice, tell one
 * happening only where something says so, and never where they tell different times, places, issues or numbers.
 * @param drafts In the order of the text.
 */
export function findRetellings(
  document: LinguisticDocument,
  index: EntityIndex,
  drafts: readonly ClaimDraft[],
  ontology: Ontology,
): ReadonlyMap<ClaimDraft, ClaimDraft> {
  const retold = new Map<ClaimDraft, ClaimDraft>();
  const happenings = new Map<string, Happening[]>();
  const byPredicate = new Map<string, ClaimDraft>();
  for (const draft of drafts) {
    if (draft.basis !== 'stated' || draft.predicate === undefined) continue;
    const symmetric = ontology.types[draft.type]?.symmetric === true;
    const key = keyOf(draft, symmetric);
    const known = happenings.get(key) ?? [];
    const same = known.slice(-mostCompared).find((each) => isRetold(document, index, each, draft));
    if (same !== undefined) {
      if (same.told.length < mostCompared) same.told.push(draft);
      retold.set(draft, same.first);
    } else {
      known.push({ first: draft, told: [draft] });
      happenings.set(key, known);
    }
    const at = `${draft.predicate.index} ${draft.subject} ${draft.type}`;
    if (!byPredicate.has(at)) byPredicate.set(at, draft);
  }
  for (const draft of drafts) {
    if (draft.predicate === undefined || retold.has(draft)) continue;
    const cause = causeOf(document, draft, byPredicate);
    if (cause !== undefined) retold.set(draft, retold.get(cause) ?? cause);
  }
  return retold;
}

/** Claims with different keys tell different happenings. */
function keyOf(draft: ClaimDraft, symmetric: boolean): string {
  const { type, subject, object, polarity, modality, voice, speaker, content } = draft;
  const sides = symmetric && object !== null ? [subject, object].sort() : [subject, object];
  return JSON.stringify([type, sides, polarity, modality, voice, speaker, content?.polarity]);
}

/** Types whose claims with one verb in one article tell one act; words ("accused", "urged") are said many times. */
const material = new Set([
  'CONSULT',
  'COOPERATE',
  'AID',
  'RETREAT',
  'CONCEDE',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'PARTICIPATES_IN',
  'TOOK_PLACE_IN',
]);

function isRetold(
  document: LinguisticDocument,
  index: EntityIndex,
  happening: Happening,
  draft: ClaimDraft,
): boolean {
  const { told } = happening;
  if (!told.every((other) => isCompatible(index, other, draft))) return false;
  const predicate = draft.predicate as Token;
  const sameDay = told.some(
    ({ time }) => time !== null && time.precision === 'day' && time.start === draft.time?.start,
  );
  const samePlace = told.some(
    ({ place }) => place !== null && place === draft.place && index.entity(place).kind === 'Place',
  );
  if (material.has(draft.type) && (sameDay || samePlace)) return true;
  if (isAnother(document, predicate)) return false;
  const isTitle = ({ predicate: other }: ClaimDraft) => kindOfBlock(document, other as Token) !== 'paragraph';
  const content = (claim: ClaimDraft) => claim.content?.type;
  // A headline tells what the first claim of the text tells; a caption what the text has told.
  if (told.every(isTitle) || isTitle(draft)) return true;
  if (!told.some((other) => content(other) === content(draft))) return false;
  if (isBefore(document, predicate) !== isBefore(document, happening.first.predicate as Token)) return false;
  if (material.has(draft.type)) {
    if (isTakenUp(document, predicate)) return true;
    // Without the one acted upon, one verb may speak of many.
    const sameVerb = draft.object !== null;
    if (sameVerb && told.some((other) => lemmaOf(other.predicate as Token) === lemmaOf(predicate)))
      return true;
  }
  return told.some((other) => shareWords(document, other.predicate as Token, predicate));
}

/** Whether nothing that two claims tell parts them. */
function isCompatible(index: EntityIndex, a: ClaimDraft, b: ClaimDraft): boolean {
  if (a.time !== null && b.time !== null && (a.time.start > b.time.end || b.time.start > a.time.end))
    return false;
  if (a.topic !== null && b.topic !== null && a.topic !== b.topic) return false;
  if (a.place !== null && b.place !== null && a.place !== b.place && !isWithin(index, a.place, b.place))
    return false;
  return ['killed', 'injured', 'arrested', 'participants', 'amount', 'mode'].every((name) => {
    const [one, other] = [a.attributes[name], b.attributes[name]];
    return one === undefined || other === undefined || one === other;
  });
}

/** Whether one of two places is the country of the other. */
function isWithin(index: EntityIndex, a: string, b: string): boolean {
  const [one, other] = [index.entity(a), index.entity(b)];
  const lies = (inner: typeof one, outer: typeof one) =>
    outer.attributes.iso !== undefined && inner.attributes.country === outer.attributes.iso;
  return lies(one, other) || lies(other, one);
}

function kindOfBlock(document: LinguisticDocument, token: Token): string {
  return document.sentenceOf(token).block.kind;
}

const furtherWords = new Set(
  'again also another previously earlier formerly once later subsequently separately second third further repeatedly twice new similar'.split(
    ' ',
  ),
);

/** Whether words say that this is another happening: "attacked again", "a second meeting". */
function isAnother(document: LinguisticDocument, predicate: Token): boolean {
  const beside = document.childrenOf(predicate);
  const objects = childrenBy(document, predicate, 'dobj').flatMap((each) => document.childrenOf(each));
  return [...beside, ...objects].some(
    (each) => ['advmod', 'amod', 'det'].includes(each.dep) && furtherWords.has(wordOf(each)),
  );
}

/** Whether a verb goes back behind what is told: "had attacked". */
function isBefore(document: LinguisticDocument, predicate: Token): boolean {
  return childrenBy(document, predicate, 'aux').some((each) => wordOf(each) === 'had' || each.text === '’d');
}

/** "the attack", "this meeting", "Norland's attack": an event noun that takes up what has been told. */
function isTakenUp(document: LinguisticDocument, predicate: Token): boolean {
  if (predicate.pos !== 'NOUN') return false;
  return document
    .childrenOf(predicate)
    .some(
      (each) => each.dep === 'poss' || (each.dep === 'det' && ['the', 'this', 'that'].includes(wordOf(each))),
    );
}

/** How many words two clauses must share, and which part of the shorter one's. */
const fewestShared = 2;
const leastShare = 0.6;

/** Whether two clauses say much the same in the same words. */
function shareWords(document: LinguisticDocument, a: Token, b: Token): boolean {
  const [one, other] = [wordsOf(document, a), wordsOf(document, b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= fewestShared && shared >= leastShare * Math.min(one.size, other.size);
}

function wordsOf(document: LinguisticDocument, predicate: Token): Set<string> {
  const tokens = subtreeOf(document, predicate, ({ dep }) => dep !== 'relcl' && dep !== 'parataxis');
  const telling = tokens.filter(({ pos }) => ['NOUN', 'VERB', 'ADJ', 'NUM'].includes(pos));
  return new Set(telling.map(lemmaOf));
}

/** The attack of which a claim tells the outcome: "attacked Strelsau, killing 12", "attacked it and killed 12". */
function causeOf(
  document: LinguisticDocument,
  draft: ClaimDraft,
  byPredicate: ReadonlyMap<string, ClaimDraft>,
): ClaimDraft | undefined {
  const predicate = draft.predicate as Token;
  if (draft.type !== 'ASSAULT' || !['kill', 'injure', 'wound', 'hurt'].includes(lemmaOf(predicate)))
    return undefined;
  const isOutcome =
    (predicate.dep === 'advcl' && predicate.tag === 'VBG') ||
    (predicate.dep === 'conj' && childrenBy(document, predicate, 'nsubj', 'nsubjpass').length === 0);
  if (!isOutcome) return undefined;
  return byPredicate.get(`${headOf(document, predicate).index} ${draft.subject} ${draft.type}`);
}
