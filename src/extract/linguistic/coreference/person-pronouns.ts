import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';
import { barredFrom, namedAhead, partnerOf, reporterOf } from './clause-partners.ts';
import { type Role, subjectsAround } from './clauses.ts';
import type { Gender } from './coreference-lexicon.ts';
import { type Discourse, isUnnamed } from './discourse.ts';
import { entityOf } from './entity-of.ts';
import type { LinkRule } from './link.ts';
import type { PersonGenders } from './person-genders.ts';
import { newestPerson, personsInMind, subjectBefore } from './persons-in-mind.ts';

export const personPronounRule: LinkRule = {
  id: 'coreference/person-pronoun',
  description:
    'A personal or possessive pronoun of the third person stands for the person on whom the text dwells: who is the subject, was spoken of last and most, and fits in gender.',
  example: 'Mary Stone met John Beck in Oslo. She praised the plan.',
  gives: ['She', 'Mary Stone'],
};

const genderOf: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['his', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
]);

/** The gender of a pronoun for one person; undefined for other words. */
export function genderOfPronoun(token: Token): Gender | undefined {
  return genderOf.get(wordOf(token));
}

/** What the share of a person in all mentions of persons counts. */
const shareWeight = 0.8;
/** What it counts to be the subject of the pronoun's own clause, of one around it, or of the verb that reports it. */
const ownClause = 1.5;
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
interface Candidate {
  readonly entity: string;
  score: number;
}

/**
 * The person for whom a pronoun stands; null where none or more than one is likely, or one without a name.
 * @param excluded Persons whom the pronoun cannot mean, such as the speaker of the quotation in which it stands.
 */
export function personOf(
  document: LinguisticDocument,
  discourse: Discourse,
  genders: PersonGenders,
  pronoun: Token,
  gender: Gender,
  excluded: ReadonlySet<string | null>,
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
  const barred = new Set<string | null>([...excluded, ...barredFrom(document, discourse, pronoun)]);
  const candidates = personsInMind(discourse, pronoun);
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
