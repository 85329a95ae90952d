import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, conjunctsOf, headOf, isPredicate, wordOf } from '../scope/tree.ts';
import { clauseVerb, type Role, subjectOf, subjectsAround } from './clauses.ts';
import type { Gender } from './coreference-lexicon.ts';
import { type Discourse, isUnnamed, type Trace } from './discourse.ts';
import type { LinkRule } from './link.ts';
import type { PersonGenders } from './person-genders.ts';

export const personPronounRule: LinkRule = {
  id: 'coreference/person-pronoun',
  description:
    'A personal or possessive pronoun of the third person stands for the person on whom the text dwells: who is the subject, was spoken of last and most, and fits in gender.',
  example: 'Mary Stone met John Beck in Oslo. She praised the plan.',
  gives: ['She', 'Mary Stone'],
};

const genderOf: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

/** The gender of a pronoun for one person; undefined for other words. */
export function genderOfPronoun(token: Token): Gender | undefined {
  return genderOf[wordOf(token)];
}

const roleWeights: Readonly<Record<Role, number>> = {
  subject: 1,
  embedded: 0.8,
  object: 0.55,
  owner: 0.5,
  oblique: 0.4,
  inner: 0.2,
};

/** How many sentences with a verb a person stays in mind, and how fast it fades. */
const reach = 4;
const fading = 0.6;
/** The most that a person can be in mind. */
const most = 1.3;
/** What the share of a person in all mentions of persons counts. */
const shareWeight = 0.8;
/** What it counts to be the subject of the pronoun's own clause, of one around it, or of the verb that reports it. */
const ownClause = 1;
const widerClause = 0.3;
const reported = 1.5;
/** What it counts to be the subject of the sentence before: texts go on about it. */
const goingOn = 0.4;
/** What it counts that both are not subjects: "Police detained Beck. A judge released him." */
const parallel = 0.3;
const undergoes: ReadonlySet<Role> = new Set(['object', 'oblique']);
/** What it counts for an object to be the person named last. */
const fresh = 0.3;
/** The best candidate has to be ahead of the next by this much. */
const margin = 0.1;
/** A person who has this share of all mentions, and so many, is whom the text is about, and always in mind. */
const mainShare = 0.4;
const mainCount = 5;

interface Candidate {
  readonly entity: string;
  score: number;
}

/**
 * The person for whom a pronoun stands; null where none or more than one is likely, or one without a name.
 * @param excluded A person whom the pronoun cannot mean, such as the speaker of the quotation in which it stands.
 */
export function personOf(
  document: LinguisticDocument,
  discourse: Discourse,
  genders: PersonGenders,
  pronoun: Token,
  gender: Gender,
  excluded: string | null,
): { readonly entity: string; readonly sure: boolean } | null {
  const around = subjectsAround(document, pronoun).map(
    (subject) => subject && entityOf(document, discourse, subject),
  );
  if (/self$/i.test(pronoun.text)) {
    // "Mr Beck himself": the word stresses the name before it.
    const before = document.tokens[pronoun.index - 1];
    const stressed = before && discourse.kindAt(before) === 'Person' ? discourse.at(before) : null;
    if (stressed && !isUnnamed(stressed) && genders.fit(stressed, gender) !== null)
      return { entity: stressed, sure: false };
    const own = around[0];
    if (own && !isUnnamed(own) && genders.fit(own, gender) !== null) return { entity: own, sure: false };
  }
  const barred = new Set<string | null>([excluded, ...barredFrom(document, discourse, pronoun)]);
  const candidates = activeIn(discourse, pronoun);
  const ahead = namedAhead(document, discourse, pronoun);
  if (ahead && !candidates.has(ahead)) candidates.set(ahead, 0.7);
  const partner = partnerOf(document, discourse, pronoun);
  const reporter = reporterOf(document, discourse, pronoun);
  const before = /^nsubj/.test(pronoun.dep) ? subjectBefore(discourse, pronoun) : null;
  const newest = newestPerson(discourse, pronoun, barred);
  const latest =
    newest === null ? pronoun.sentence : (discourse.last(newest)?.head.sentence ?? pronoun.sentence);
  const isObject = /^(?:dobj|pobj|dative)$/.test(pronoun.dep);
  const total = Math.max(1, discourse.total('Person'));
  const ranked: Candidate[] = [];
  for (const [entity, activation] of candidates) {
    if (barred.has(entity)) continue;
    const fit = isUnnamed(entity) ? 0 : genders.fit(entity, gender);
    if (fit === null) continue;
    let score = activation + fit + (shareWeight * discourse.count(entity)) / total;
    if (pronoun.dep === 'poss' && (partner ?? around[0]) === entity) score += ownClause;
    else if (entity === reporter) score += reported;
    else if (around.slice(1).includes(entity)) score += widerClause;
    if (entity === before) score += goingOn;
    if (isObject && discourse.of(entity, latest).some(({ role }) => undergoes.has(role))) score += parallel;
    if (isObject && entity === newest) score += fresh;
    ranked.push({ entity, score });
  }
  ranked.sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (!best || isUnnamed(best.entity)) return null;
  const lead = next ? best.score - next.score : Number.POSITIVE_INFINITY;
  return lead < margin ? null : { entity: best.entity, sure: lead > 0.5 };
}

/** Who is named together with what a pronoun owns: "Mary Stone and her brother". */
function partnerOf(document: LinguisticDocument, discourse: Discourse, pronoun: Token): string | null {
  const owned = headOf(document, pronoun);
  return owned.dep === 'conj' ? discourse.at(headOf(document, owned)) : null;
}

/** Whose words or thoughts a clause gives in which the pronoun is the subject: "Kolar said that she". */
function reporterOf(document: LinguisticDocument, discourse: Discourse, pronoun: Token): string | null {
  const verb = headOf(document, pronoun);
  if (!/^nsubj/.test(pronoun.dep) || verb.dep !== 'ccomp') return null;
  const subject = subjectOf(document, headOf(document, verb));
  if (!subject || subject === pronoun) return null;
  // "Mr Beck's office said that he".
  const owner = childrenBy(document, subject, 'poss')[0];
  return entityOf(document, discourse, subject) ?? (owner ? discourse.at(owner) : null);
}

/**
 * The person who is the subject of the last sentence with a verb, or the only one in it, if the pronoun is the first of
 * its sentence.
 */
function subjectBefore(discourse: Discourse, pronoun: Token): string | null {
  if (discourse.in(pronoun.sentence).some(({ kind, role }) => kind === 'Person' && role === 'subject'))
    return null;
  for (let at = pronoun.sentence - 1; at >= 0; at -= 1) {
    const distance = discourse.distance(at, pronoun.sentence);
    if (distance > 1) return null;
    const persons = discourse.in(at).filter(({ kind, role }) => kind === 'Person' && role !== 'inner');
    const subjects = persons.filter(({ role }) => role === 'subject');
    const [first, ...others] = subjects.length > 0 ? subjects : persons;
    if (first) return others.every(({ entity }) => entity === first.entity) ? first.entity : null;
  }
  return null;
}

/** The person mentioned last before a pronoun. */
function newestPerson(
  discourse: Discourse,
  pronoun: Token,
  barred: ReadonlySet<string | null>,
): string | null {
  for (let at = pronoun.sentence; at >= 0 && discourse.distance(at, pronoun.sentence) <= 1; at -= 1) {
    const last = discourse.in(at).findLast(({ kind, entity }) => kind === 'Person' && !barred.has(entity));
    if (last) return last.entity;
  }
  return null;
}

/** The persons in mind at a pronoun, and how much. */
function activeIn(discourse: Discourse, pronoun: Token): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = pronoun.sentence; at >= 0; at -= 1) {
    const distance = discourse.distance(at, pronoun.sentence);
    if (distance > reach) break;
    const best = new Map<string, number>();
    for (const trace of discourse.in(at)) {
      if (trace.kind !== 'Person' || trace.form === 'adjective') continue;
      best.set(trace.entity, Math.max(best.get(trace.entity) ?? 0, weightOf(trace)));
    }
    for (const [entity, weight] of best)
      found.set(entity, Math.min(most, (found.get(entity) ?? 0) + weight * fading ** distance));
  }
  const main = discourse.main('Person', mainShare, mainCount);
  if (main && !found.has(main)) found.set(main, 0.1);
  return found;
}

function weightOf({ role, entity }: Trace): number {
  return roleWeights[role] * (isUnnamed(entity) ? 0.8 : 1);
}

/** Whom a pronoun cannot mean: who acts on it ("Ana thanked her"), and who is described by the phrase that it opens. */
function* barredFrom(
  document: LinguisticDocument,
  discourse: Discourse,
  pronoun: Token,
): Generator<string | null> {
  if (/^(?:dobj|pobj|dative)$/.test(pronoun.dep) && !/self$/i.test(pronoun.text)) {
    let at = headOf(document, pronoun);
    while ((at.dep === 'prep' || at.dep === 'dative') && at.head !== at.index) at = headOf(document, at);
    const subject = isPredicate(at) ? subjectOf(document, at) : null;
    if (subject) yield entityOf(document, discourse, subject);
  }
  if (pronoun.dep !== 'poss') return;
  const owned = headOf(document, pronoun);
  yield discourse.at(owned);
  const parent = headOf(document, owned);
  if (owned.dep === 'appos') yield discourse.at(parent);
  if (owned.dep === 'attr') {
    const subject = subjectOf(document, parent);
    if (subject && subject !== pronoun) yield entityOf(document, discourse, subject);
  }
}

/** The person whom the main clause names as its subject after the phrase in which a pronoun stands: "In his speech, Kolar". */
function namedAhead(document: LinguisticDocument, discourse: Discourse, pronoun: Token): string | null {
  for (
    let verb = clauseVerb(document, pronoun);
    verb;
    verb = verb.head === verb.index ? null : clauseVerb(document, verb)
  ) {
    const subject = childrenBy(document, verb, 'nsubj', 'nsubjpass')[0];
    if (subject && subject.index > pronoun.index && subject.index < verb.index)
      return discourse.kindAt(subject) === 'Person' ? discourse.at(subject) : null;
  }
  return null;
}

/** For whom a noun phrase stands: its own mention, or the name beside it. */
export function entityOf(document: LinguisticDocument, discourse: Discourse, head: Token): string | null {
  if (conjunctsOf(document, head).length > 1) return null;
  const own = discourse.at(head);
  if (own) return own;
  for (const beside of childrenBy(document, head, 'appos')) {
    const found = discourse.at(beside);
    if (found) return found;
  }
  return null;
}
