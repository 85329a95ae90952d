import type { Bounded, Office, OfficeHolder, OfficePhase, Succession } from '../../../model/brief.ts';
import { type ClaimGroup, supportOf } from '../group-claims.ts';
import { bounded } from '../limits.ts';
import { compareLatest, comparePlainness, compareSupport, compareText } from '../order.ts';
import { type Candidates, candidates, type Outline } from '../outline.ts';
import type { ShownClaim } from '../shown-claim.ts';
import { factCaveat } from '../statements.ts';

/** The type whose claims speak of an office even if they do not name it. */
const leading = 'LEADS';
/** The type that says who held an office before. */
const succession = 'SUCCEEDED';

/** Whether facts say that somebody holds or held an office. */
export function isOffice({ type, object, claims }: ClaimGroup): boolean {
  if (object === null) return false;
  return type === leading || claims.some(({ office, status }) => office !== null || status !== null);
}

/** Offices that are stated, and those that are only implied where nothing better speaks of the same two. */
export function findOffices(facts: readonly ClaimGroup[]): readonly ClaimGroup[] {
  const byPair = new Map<string, ClaimGroup[]>();
  const pairOf = ({ subject, object }: ClaimGroup) => JSON.stringify([subject, object]);
  const offices = facts.filter(isOffice);
  for (const office of offices) {
    const own = byPair.get(pairOf(office)) ?? [];
    own.push(office);
    byPair.set(pairOf(office), own);
  }
  return offices.filter(
    (office) =>
      isStated(office) ||
      !byPair
        .get(pairOf(office))!
        .some((other) => isStated(other) || (office.type !== leading && other.type === leading)),
  );
}

function isStated({ claims }: ClaimGroup): boolean {
  return claims.some(({ basis }) => basis === 'stated');
}

/**
 * Offices, those with the latest report first.
 * @param othersIn The facts that say who else has an office of a type in a body; what is only implied is left out.
 */
export function listOffices(
  offices: readonly ClaimGroup[],
  outline: Outline,
  isDenied: (group: ClaimGroup) => boolean,
  othersIn: (office: ClaimGroup) => readonly ClaimGroup[],
): Bounded<Office<Candidates>> {
  const sorted = offices
    .map((group) => ({ group, support: supportOf(group.claims), isPast: isPast(group) }))
    .sort(
      (a, b) =>
        Number(a.isPast) - Number(b.isPast) ||
        compareText(b.support.lastReported ?? '', a.support.lastReported ?? '') ||
        compareSupport(a.support, b.support),
    );
  return {
    total: sorted.length,
    items: sorted.slice(0, outline.limits.offices).map(({ group, support }) => ({
      ...support,
      type: group.type,
      holder: outline.entityOf(group.subject),
      body: outline.entityOf(group.object!),
      titles: titlesOf(group.claims),
      phases: phasesOf(group.claims),
      caveat: factCaveat(group.claims, isDenied(group)),
      others: bounded(
        holdersOf(
          othersIn(group).filter((other) => isStated(other) && isSameOffice(group, other)),
          outline,
        ),
        outline.limits.holders,
      ),
      evidence: candidates(group.claims, comparePlainness),
    })),
  };
}

/** Who came before and after an entity in office. */
export function listSuccessions(
  facts: readonly ClaimGroup[],
  outline: Outline,
  entity: string,
): Bounded<Succession<Candidates>> {
  const found = facts
    .filter(({ type, object }) => type === succession && object !== null)
    .map(
      ({ subject, object, claims }): Succession<Candidates> => ({
        order: subject === entity ? 'before' : 'after',
        other: outline.entityOf(subject === entity ? object! : subject),
        evidence: candidates(claims, comparePlainness),
      }),
    )
    .sort((a, b) => compareText(b.order, a.order) || compareText(a.other.id, b.other.id));
  return bounded(found, outline.limits.holders);
}

/** The titles of an office, the most frequent first. */
export function titlesOf(claims: readonly ShownClaim[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { office } of claims) if (office !== null) counts.set(office, (counts.get(office) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || compareText(a, b)).map(([title]) => title);
}

/** The status of the latest report; null where it names none. */
export function latestStatus(claims: readonly ShownClaim[]): string | null {
  // The first of equally late ones, as in a list sorted by the latest.
  return claims.reduce((latest, claim) => (compareLatest(claim, latest) < 0 ? claim : latest)).status;
}

function phasesOf(claims: readonly ShownClaim[]): readonly OfficePhase[] {
  const byStatus = new Map<string, ShownClaim[]>();
  for (const claim of claims.toSorted(compareLatest)) {
    const own = byStatus.get(claim.status ?? '') ?? [];
    own.push(claim);
    byStatus.set(claim.status ?? '', own);
  }
  return [...byStatus].map(([status, own]) => {
    const { articles, firstReported, lastReported, firstEvent, lastEvent } = supportOf(own);
    return {
      status: status === '' ? null : status,
      articles,
      firstReported,
      lastReported,
      firstEvent,
      lastEvent,
    };
  });
}

function isPast({ claims }: ClaimGroup): boolean {
  return latestStatus(claims) === 'former';
}

/** Whether the two name the office by one title; one that names none is of another only if the other names none. */
function isSameOffice(office: ClaimGroup, other: ClaimGroup): boolean {
  if (other.subject === office.subject || other.type !== office.type) return false;
  const titles = titlesOf(office.claims);
  const others = titlesOf(other.claims);
  return titles.length === 0 ? others.length === 0 : others.some((title) => titles.includes(title));
}

function holdersOf(groups: readonly ClaimGroup[], outline: Outline): readonly OfficeHolder[] {
  return groups
    .map(({ subject, claims }) => {
      const { firstReported, lastReported } = supportOf(claims);
      return { holder: outline.entityOf(subject), status: latestStatus(claims), firstReported, lastReported };
    })
    .sort(
      (a, b) =>
        compareText(a.firstReported ?? '9999', b.firstReported ?? '9999') ||
        compareText(a.holder.id, b.holder.id),
    );
}
