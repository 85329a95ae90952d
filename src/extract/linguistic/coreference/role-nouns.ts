import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, lemmaOf, wordOf } from '../scope/tree.ts';
import { clauseVerb, subjectOf } from './clauses.ts';
import type { LinkRule } from './link.ts';
import { neighbourOf, neighbourRule } from './neighbours.ts';
import { determinerOf, isPlural, modifiersOf } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { headWordOf } from './role-memory.ts';

export const nameWordRule: LinkRule = {
  id: 'coreference/word-of-name',
  description: 'A noun with "the" takes up the name that has it as a word, or a word that the noun sums up.',
  example: 'The European Commission fined Siemens. The commission gave no reason.',
  gives: ['The commission', 'European Commission'],
};

export const knownRoleRule: LinkRule = {
  id: 'coreference/known-role',
  description: 'A noun with "the" takes up whom the text has described by it.',
  example: 'Mary Stone, a novelist, met John Beck. The novelist refused to answer.',
  gives: ['The novelist', 'Mary Stone'],
};

export const kindNounRule: LinkRule = {
  id: 'coreference/noun-of-kind',
  description: '"The country" and "the city" take up the one that was spoken of last and most.',
  example: 'Sweden joined the alliance in 2024. The country had stayed out of it.',
  gives: ['The country', 'Sweden'],
};

export const ownedRoleRule: LinkRule = {
  id: 'coreference/owned-role',
  description: '"His father" takes up whom the text has named as the father of the same person.',
  example: 'John Beck left. His father, Otto Beck, stayed. His father was ill.',
  gives: ['His father', 'Otto Beck'],
};

export const happeningNounRule: LinkRule = {
  id: 'coreference/happening-noun',
  description:
    '"The summit", "the three-day meeting" and "the drills" take up the happening whose name has such a word, or that the text calls so.',
  example: 'The Pacific Energy Summit opened on Monday. The three-day summit is the first since 2019.',
  gives: ['The three-day summit', 'Pacific Energy Summit'],
};

/** How many sentences back a name may stand that a noun takes up. */
const reach = 8;
/** The same for a noun that may take up any of its kind, of which texts name many; countries stay in mind longer. */
const reachOfKind = 2;
const reachOfCountry = 5;
/** By how much such a one has to stand out among those of its kind. */
const lead = 0.25;

/** The entity that a noun phrase such as "the commission" takes up, and by which rule; null where that is not clear. */
export function takenUp(reading: Reading, noun: Token): readonly [LinkRule, string] | null {
  const { document, discourse, lexicon, roles } = reading;
  const happening = happeningTakenUp(reading, noun);
  if (happening !== null) return [happeningNounRule, happening];
  if (isPlural(noun) || !/^(?:NOUN|PROPN)$/.test(noun.pos)) return null;
  const determiner = determinerOf(document, noun);
  if (!determiner) return null;
  const lemma = lemmaOf(noun);
  if (determiner.dep === 'poss') {
    const neighbour = neighbourOf(reading, noun, determiner);
    if (neighbour !== null) return [neighbourRule, neighbour];
    const owner = discourse.at(determiner);
    const entity = owner === null ? null : roles.ownedBy(owner, lemma);
    return entity === null ? null : [ownedRoleRule, entity];
  }
  if (!/^(?:the|this|that)$/.test(wordOf(determiner)) || hasComplement(document, noun)) return null;
  const modifiers = modifiersOf(document, noun).filter((each) => !lexicon.vague.has(wordOf(each)));
  const full = modifiers.length > 0 ? fullyNamed(reading, noun, modifiers) : null;
  if (full !== null) return [nameWordRule, full];
  if (modifiers.length > 0) return null;
  const described = recent(reading, [...roles.describedBy(lemma)], noun, reach);
  if (described !== null) return [knownRoleRule, described];
  const named = namedWith(reading, noun, lemma);
  if (named !== null) return [nameWordRule, named];
  const kind = lexicon.general.has(lemma) ? [...(lexicon.nouns.get(lemma)?.keys() ?? [])][0] : undefined;
  const only = kind === undefined ? null : lastOfKind(reading, kind, noun, lemma);
  return only === null ? null : [kindNounRule, only];
}

/** The happening that "the summit" or "the drills" takes up: words that only describe it may stand before the noun. */
function happeningTakenUp(reading: Reading, noun: Token): string | null {
  const { document, discourse, lexicon, byWord, index, roles } = reading;
  const lemma = lemmaOf(noun);
  const words = lexicon.nouns.get(lemma)?.get('Event');
  const determiner = determinerOf(document, noun);
  if (words === undefined || noun.dep === 'compound' || determiner === undefined) return null;
  if (!/^(?:the|this|that|these|those)$/.test(wordOf(determiner)) || hasComplement(document, noun))
    return null;
  const modifiers = modifiersOf(document, noun).filter((each) => !lexicon.vague.has(wordOf(each)));
  if (modifiers.some((each) => index.mentionAt(each) || !lexicon.passing.has(wordOf(each)))) return null;
  const isCalledSo = (entity: string) =>
    index.entity(entity).kind === 'Event' &&
    (lexicon.general.has(lemma) ||
      roles.describedBy(lemma).has(entity) ||
      [lemma, noun.text, ...words].some((word) => byWord.head.get(capitalised(word))?.includes(entity)));
  const named = byWord.happenings.filter((entity) => isCalledSo(entity) && discourse.last(entity));
  return recent(reading, named, noun, reach);
}

/** Whether what follows a noun narrows it down, so that not what was named before is meant. */
function hasComplement(document: LinguisticDocument, noun: Token): boolean {
  const isSetOff = document.tokens[noun.index + 1]?.text === ',';
  return (
    (!isSetOff && childrenBy(document, noun, 'relcl', 'acl').length > 0) ||
    (!isDeprived(document, noun) && childrenBy(document, noun, 'prep').some((each) => wordOf(each) === 'of'))
  );
}

const depriving = new Set(
  'accuse suspect convict acquit deprive rob strip warn inform remind notify rid cleanse absolve'.split(' '),
);

/** "accused the country of theft": what follows belongs to the verb, though the parse may hang it on the noun. */
function isDeprived(document: LinguisticDocument, noun: Token): boolean {
  return (noun.dep === 'dobj' || noun.dep === 'nsubjpass') && depriving.has(lemmaOf(headOf(document, noun)));
}

/** "The constitutional court": the entity whose name has the noun and each of its modifiers as words. */
function fullyNamed(reading: Reading, noun: Token, modifiers: readonly Token[]): string | null {
  const { index, byWord } = reading;
  if (modifiers.some((each) => index.mentionAt(each))) return null;
  const first = byWord.head.get(capitalised(noun.text)) ?? [];
  const others = modifiers.map((each) => byWord.any.get(capitalised(each.text)) ?? []);
  const all = first.filter((entity) => others.every((list) => list.includes(entity)));
  return recent(reading, all, noun, reach * 3);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The entity whose name has the noun as a word, or else a word that it sums up. */
function namedWith(reading: Reading, noun: Token, lemma: string): string | null {
  const { lexicon, byWord, index } = reading;
  const kinds = lexicon.nouns.get(lemma);
  if (!kinds) return null;
  const agrees = (entity: string) =>
    [...kinds.keys()].some((kind) => areAlike(index.entity(entity).kind, kind));
  const named = (byWord.head.get(capitalised(lemma)) ?? []).filter(agrees);
  const same = recent(reading, named, noun, reach * 3);
  if (same !== null) return same;
  const alike: string[] = [];
  for (const [kind, words] of kinds) {
    for (const word of words)
      for (const entity of byWord.head.get(word) ?? [])
        if (areAlike(index.entity(entity).kind, kind)) alike.push(entity);
  }
  return recent(reading, alike, noun, reach);
}

/** A hall or a museum is now a place, now a body. */
function areAlike(a: string, b: string): boolean {
  return a === b || (a !== 'Event' && b !== 'Event');
}

/** Of several entities the one mentioned last before a noun, within so many sentences. */
function recent(
  { discourse }: Reading,
  entities: readonly string[],
  noun: Token,
  within: number,
): string | null {
  let best: string | null = null;
  let latest = -1;
  for (const entity of entities) {
    const last = discourse.last(entity);
    if (!last || last.head.index <= latest || last.head.index >= noun.index) continue;
    if (discourse.distance(last.head.sentence, noun.sentence) > within) continue;
    latest = last.head.index;
    best = entity;
  }
  return best;
}

/** The one of a kind that was spoken of last, weighted by how much the text speaks of it; null if two are as likely. */
function lastOfKind(
  { document, discourse, index, lexicon }: Reading,
  kind: string,
  noun: Token,
  lemma: string,
): string | null {
  const within = kind === 'Country' ? reachOfCountry : reachOfKind;
  /** "The city" is no museum: a name that says what it names is taken up by that word alone. */
  const taken = lexicon.nouns.get(lemma)?.get(kind);
  const isOther = (entity: string) => {
    const word = headWordOf(index.entity(entity).name);
    return word.toLowerCase() !== lemma && !taken?.has(word) && lexicon.isTelling(word);
  };
  // "It accused the country": nobody is spoken of in this way who acts in the same clause.
  const verb = clauseVerb(document, noun);
  const subject = verb && subjectOf(document, verb);
  const own = subject && subject !== noun ? discourse.at(subject) : null;
  const scores = new Map<string, number>();
  for (let at = noun.sentence; at >= 0; at -= 1) {
    const distance = discourse.distance(at, noun.sentence);
    if (distance > within) break;
    for (const trace of discourse.in(at)) {
      if (trace.kind !== kind || trace.entity === own || isOther(trace.entity)) continue;
      const weight = (trace.role === 'subject' ? 1 : 0.7) * 0.6 ** distance;
      scores.set(trace.entity, (scores.get(trace.entity) ?? 0) + weight);
    }
  }
  if (kind === 'Organization') {
    // Bodies are many and differ more than countries: the one that the text is about, or the only one near.
    const main = discourse.main(kind, 0, 2);
    const near = [...scores.keys()];
    return main !== null && scores.has(main) ? main : near.length === 1 ? (near[0] as string) : null;
  }
  const total = Math.max(1, discourse.total(kind));
  const ranked = [...scores]
    .map(([entity, score]) => ({ entity, score: score + discourse.count(entity) / total }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  return best && (!next || best.score - next.score > lead) ? best.entity : null;
}
