import type { Token } from '../../../model/analysis.ts';
import type { Role } from './clauses.ts';
import { type Discourse, isUnnamed, type Trace } from './discourse.ts';

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
/** A person who has this share of all mentions, and so many, is whom the text is about, and always in mind. */
const mainShare = 0.4;
const mainCount = 5;

/** The persons in mind at a pronoun, and how much. */
export function personsInMind(discourse: Discourse, pronoun: Token): Map<string, number> {
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

/**
 * The person who is the subject of the last sentence with a verb, or the only one in it, if the pronoun is the first of
 * its sentence.
 */
export function subjectBefore(discourse: Discourse, pronoun: Token): string | null {
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
export function newestPerson(
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
