import { claimNodeId } from '../../../graph/document-elements.ts';
import type { Bounded, BriefTie } from '../../../model/brief.ts';
import { type ClaimGroup, supportOf } from '../group-claims.ts';
import { compareLatest, compareSupport, compareText } from '../order.ts';
import type { Outline } from '../outline.ts';
import { factCaveat } from '../statements.ts';
import { isOffice, latestStatus, titlesOf } from './offices.ts';

/**
 * The ties that say who an entity is: its offices, those with the latest report first, then other standing ties that it has,
 * those with the most sources first; for one that has neither, who leads it.
 * @param offices Those of `facts` that are offices.
 */
export function listTies(
  facts: readonly ClaimGroup[],
  offices: readonly ClaimGroup[],
  outline: Outline,
  isDenied: (group: ClaimGroup) => boolean,
  entity: string,
): Bounded<BriefTie> {
  const { ontology, limits } = outline;
  const isOwn = ({ subject }: ClaimGroup) => subject === entity;
  const held = offices.filter(isOwn).map(withSupport).sort(byLatest);
  const covered = new Set(held.map(({ group }) => group.object));
  const others = facts
    .filter(
      (group) =>
        isOwn(group) &&
        group.object !== null &&
        !covered.has(group.object) &&
        !isOffice(group) &&
        ontology.types[group.type]?.class === 'structural',
    )
    .map(withSupport)
    .sort((a, b) => compareSupport(a.support, b.support));
  const led = offices
    .filter((group) => !isOwn(group))
    .map(withSupport)
    .sort(byLatest);
  const chosen = [...held, ...others, ...led];
  return {
    total: chosen.length,
    items: chosen.slice(0, limits.ties).map(({ group, support }) => {
      const latest = group.claims.toSorted(compareLatest)[0]!;
      return {
        type: group.type,
        subject: outline.entityOf(group.subject),
        object: outline.entityOf(group.object!),
        title: titlesOf(group.claims)[0] ?? null,
        status: latestStatus(group.claims),
        sources: support.sources,
        caveat: factCaveat(group.claims, isDenied(group)),
        claim: claimNodeId(latest.document, latest.id),
        published: latest.published,
      };
    }),
  };
}

type Supported = ReturnType<typeof withSupport>;

function withSupport(group: ClaimGroup) {
  return { group, support: supportOf(group.claims) };
}

function byLatest(a: Supported, b: Supported): number {
  return (
    compareText(b.support.lastReported ?? '', a.support.lastReported ?? '') ||
    compareSupport(a.support, b.support)
  );
}
