import type { Token } from '../../../model/analysis.ts';
import type { Mention } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { findAntecedent } from './antecedents.ts';

type Gender = 'male' | 'female';

const genderOfPronoun: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};
const neuter: ReadonlySet<string> = new Set(['it', 'its', 'itself']);
const relative: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** The pronouns whose entity is clear; the others stay unlinked. */
export function readPronouns(document: LinguisticDocument, index: EntityIndex): Mention[] {
  const found: Mention[] = [];
  const genders = gendersOf(document, index);
  const resolved = new Map<number, string>();
  for (const token of document.tokens) {
    const word = token.text.toLowerCase();
    const entity = entityOf(document, index, token, word, genders, resolved);
    if (entity === null) continue;
    resolved.set(token.index, entity);
    found.push({ entity, start: token.start, end: token.end, form: 'pronoun' });
  }
  return found;
}

function entityOf(
  document: LinguisticDocument,
  index: EntityIndex,
  token: Token,
  word: string,
  genders: ReadonlyMap<string, Gender>,
  resolved: ReadonlyMap<number, string>,
): string | null {
  const gender = genderOfPronoun[word];
  if (gender) {
    const subject = subjectOfClause(document, index, token, resolved);
    const fits = (mention: ResolvedMention) =>
      mention.kind === 'Person' &&
      mention.entity !== subject &&
      (genders.get(mention.entity) ?? gender) === gender;
    return (
      findAntecedent(document, index, token, fits) ?? lastSubjectPronoun(document, token, gender, resolved)
    );
  }
  if (neuter.has(word)) {
    if (token.dep === 'expl' || isExpletive(document, token)) return null;
    return findAntecedent(
      document,
      index,
      token,
      ({ kind }) => kind === 'Organization' || kind === 'Country' || kind === 'Event',
    );
  }
  return relative.has(word) ? relativeAntecedent(document, index, token, word) : null;
}

/** Whoever acts on an object pronoun is another: in "Ana thanked her" the pronoun is not Ana. Null for other pronouns. */
function subjectOfClause(
  document: LinguisticDocument,
  index: EntityIndex,
  token: Token,
  resolved: ReadonlyMap<number, string>,
): string | null {
  if (!/^(?:dobj|pobj|dative)$/.test(token.dep) || /self$/i.test(token.text)) return null;
  let verb = document.tokens[token.head] as Token;
  while (verb.dep === 'prep' || verb.dep === 'dative') verb = document.tokens[verb.head] as Token;
  const subject = document.childrenOf(verb).find(({ dep }) => dep === 'nsubj');
  if (!subject) return null;
  const beside = document.childrenOf(subject).find(({ dep }) => dep === 'appos');
  const mention = index.mentionAt(subject) ?? (beside && index.mentionAt(beside));
  return mention?.entity ?? resolved.get(subject.index) ?? null;
}

/** "He ... He ...": a pronoun may follow another of its gender that is the subject of the sentence before. */
function lastSubjectPronoun(
  document: LinguisticDocument,
  token: Token,
  gender: Gender,
  resolved: ReadonlyMap<number, string>,
): string | null {
  const { block } = document.sentenceOf(token);
  for (let at = token.index - 1; at >= 0; at -= 1) {
    const other = document.tokens[at] as Token;
    if (token.sentence - other.sentence > 1 || document.sentenceOf(other).block !== block) return null;
    if (genderOfPronoun[other.text.toLowerCase()] !== gender) continue;
    return resolved.get(at) ?? null;
  }
  return null;
}

/** "It is likely that ...", "it rained": what the verb says shows that the pronoun stands for nothing. */
function isExpletive(document: LinguisticDocument, token: Token): boolean {
  const verb = document.tokens[token.head] as Token;
  if (token.dep !== 'nsubj' || verb.lemma !== 'be') return false;
  const parts = document.childrenOf(verb);
  return (
    parts.some(({ dep }) => dep === 'acomp') &&
    parts.some(({ dep }) => dep === 'ccomp' || dep === 'xcomp' || dep === 'advcl')
  );
}

/** The mention that a relative clause describes. */
function relativeAntecedent(
  document: LinguisticDocument,
  index: EntityIndex,
  token: Token,
  word: string,
): string | null {
  if (word === 'that' && token.tag !== 'WDT') return null;
  let at = token;
  for (let depth = 0; at.dep !== 'relcl'; depth += 1) {
    if (depth > 5 || at.head === at.index) return null;
    at = document.tokens[at.head] as Token;
  }
  const noun = document.tokens[at.head] as Token;
  // "Ana Kolar, a former minister who ...": the noun stands beside the name.
  const beside = noun.dep === 'appos' ? document.tokens[noun.head] : undefined;
  const mention = index.mentionAt(noun) ?? (beside && index.mentionAt(beside));
  if (!mention || mention.tokens.start > token.index || mention.adjective) return null;
  if ((word === 'who' || word === 'whom') && mention.kind !== 'Person') return null;
  return word === 'which' && mention.kind === 'Person' ? null : mention.entity;
}

/** The gender that titles and kinship words give a person. */
function gendersOf(document: LinguisticDocument, index: EntityIndex): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const { entity, kind, start, end } of index.mentions) {
    if (kind !== 'Person' || genders.has(entity)) continue;
    const before = document.text.slice(Math.max(0, start - 24), start);
    const after = document.text.slice(end, end + 40);
    if (
      /\b(?:Mrs|Ms|Miss|Queen|Princess|Lady|First Lady|chairwoman|spokeswoman|wife|daughter|sister|mother),?\.?\s$/i.test(
        before,
      )
    )
      genders.set(entity, 'female');
    else if (/\b(?:Mr|King|Prince|Sir|chairman|spokesman|husband|son|brother|father),?\.?\s$/i.test(before))
      genders.set(entity, 'male');
    else if (
      /^,? (?:the |a |his |her )?(?:[\w' -]{0,20})?(?:wife|daughter|sister|mother|chairwoman|spokeswoman)\b/.test(
        after,
      )
    )
      genders.set(entity, 'female');
    else if (
      /^,? (?:the |a |his |her )?(?:[\w' -]{0,20})?(?:husband|brother|father|chairman|spokesman)\b/.test(
        after,
      )
    )
      genders.set(entity, 'male');
  }
  return genders;
}
