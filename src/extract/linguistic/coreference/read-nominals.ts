import type { Token } from '../../../model/analysis.ts';
import type { Mention } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';

/** The nouns that take up a named body or happening again, and the words of its name that fit them. */
const wordsOfNoun: Readonly<Record<string, readonly string[]>> = {
  agency: ['Agency', 'Service', 'Bureau'],
  service: ['Service'],
  ministry: ['Ministry'],
  commission: ['Commission'],
  committee: ['Committee', 'committee'],
  court: ['Court', 'Tribunal'],
  tribunal: ['Tribunal', 'Court'],
  council: ['Council'],
  union: ['Union', 'League', 'Federation'],
  party: ['Party'],
  bank: ['Bank'],
  assembly: ['Assembly'],
  bloc: ['Community', 'Union', 'Association'],
  alliance: ['Alliance', 'NATO'],
  company: [
    'Motors',
    'Group',
    'Company',
    'Corporation',
    'Corp',
    'Inc',
    'Holdings',
    'Industries',
    'Steel',
    'Energy',
    'Electronics',
    'Logistics',
  ],
  institute: ['Institute'],
  university: ['University'],
  department: ['Department'],
  foundation: ['Foundation'],
  meeting: ['Meeting', 'Summit', 'Talks'],
  summit: ['Summit'],
  exercise: ['Exercise', 'Shield', 'Edge'],
  drill: ['Exercise', 'Shield', 'Edge'],
  forum: ['Forum'],
  conference: ['Conference'],
};

/** Nouns with "the" that take up a name: "the commission" after "the European Commission". Unclear ones stay unlinked. */
export function readNominals(document: LinguisticDocument, index: EntityIndex): Mention[] {
  const found: Mention[] = [];
  for (const token of document.tokens) {
    const words = wordsOfNoun[token.text];
    if (!words || token.pos !== 'NOUN' || index.mentionAt(token)) continue;
    const phrase = definitePhrase(document, token, index);
    if (phrase === null) continue;
    const entity = antecedent(index, token, words);
    if (entity !== null) found.push({ entity, start: phrase, end: token.end, form: 'nominal' });
  }
  return found;
}

/** Where a phrase with "the" begins that has no name and no other owner in it; null for other phrases. */
function definitePhrase(document: LinguisticDocument, noun: Token, index: EntityIndex): number | null {
  const parts = document.childrenOf(noun);
  const article = parts.find(({ dep }) => dep === 'det');
  if (article?.text.toLowerCase() !== 'the' || article.index > noun.index) return null;
  for (let at = article.index + 1; at < noun.index; at += 1)
    if (index.mentionAt(document.tokens[at] as Token)) return null;
  return parts.some(({ dep, text }) => dep === 'poss' || (dep === 'prep' && text === 'of'))
    ? null
    : article.start;
}

/** The one body or happening named so far whose name fits; of several the one named last, if within five sentences. */
function antecedent(index: EntityIndex, noun: Token, words: readonly string[]): string | null {
  const fits = ({ entity, kind, tokens, form }: ResolvedMention) =>
    tokens.end <= noun.index &&
    form !== 'pronoun' &&
    (kind === 'Organization' || kind === 'Event') &&
    words.some((word) => index.entity(entity).name.split(' ').includes(word));
  const before = index.mentions.filter(fits);
  const last = before.at(-1);
  if (!last) return null;
  const distinct = new Set(before.map(({ entity }) => entity));
  return distinct.size === 1 || noun.index - last.tokens.end < 150 ? last.entity : null;
}
