import type { BriefEntity, EntityBrief } from '../../model/brief.ts';
import type { EntityCoverage, NameUse } from '../../workspace/claim-table.ts';
import { type ClaimGroup, groupClaims } from './group-claims.ts';
import { bounded } from './limits.ts';
import { type Candidates, isSymmetric, type Outline } from './outline.ts';
import { findDisputed, listDisputes } from './sections/disputes.ts';
import { findOffices, isOffice, listOffices, listSuccessions } from './sections/offices.ts';
import { listSpeakers } from './sections/speakers.ts';
import { listRelations, listStatements } from './sections/statements.ts';
import { listTies } from './sections/ties.ts';
import { listTimeline } from './sections/timeline.ts';
import type { ShownClaim } from './shown-claim.ts';
import { standingOf } from './standing.ts';

/** What the index knows of an entity. */
export interface EntityFacts {
  readonly entity: BriefEntity;
  readonly iso: string | null;
  readonly askedFor: string | null;
  readonly asOf: string | null;
  readonly coverage: EntityCoverage;
  readonly names: readonly NameUse[];
  /** Claims of which it is subject, object or speaker, by document and place in it. */
  readonly claims: readonly ShownClaim[];
  /** Facts of a type that have an entity as their object. */
  readonly claimsAbout: (entity: string, type: string) => readonly ShownClaim[];
}

/** The brief on an entity, with candidates in the place of evidence. A pure function of what the index knows. */
export function entityOutline(facts: EntityFacts, outline: Outline): EntityBrief<Candidates> {
  const { entity, coverage, limits } = { ...facts, limits: outline.limits };
  const { id } = entity;
  const group = (claims: readonly ShownClaim[]) => groupClaims(claims, isSymmetric(outline), id);
  const isPart = ({ subject, object }: ShownClaim) => subject === id || object === id;
  const own = facts.claims.filter((claim) => isPart(claim) && claim.subject !== claim.object);
  const groups = group(own);
  const isDenied = findDisputed(groups);
  const real = groups.filter((one) => standingOf(one) === 'fact');
  const isOnlySaid = ({ claims }: ClaimGroup) => claims.every(({ voice }) => voice !== 'article');
  const asserted = real.filter((one) => !isOnlySaid(one));
  const offices = findOffices(asserted);
  const isHappening = (claim: ShownClaim) =>
    standingOf({ ...claim, isTakenBack: claim.takenBackBy.length > 0 }) === 'fact' &&
    (outline.ontology.types[claim.type]?.class === 'event' || claim.start !== null);
  return {
    about: 'entity',
    entity,
    iso: facts.iso,
    askedFor: facts.askedFor,
    asOf: facts.asOf,
    articles: coverage.documents,
    sources: coverage.sources,
    mentions: coverage.mentions,
    firstReported: coverage.first,
    lastReported: coverage.last,
    ties: listTies(asserted, offices, outline, isDenied, id),
    names: bounded(
      facts.names.map(({ name, documents }) => ({ name, articles: documents })),
      limits.names,
    ),
    offices: listOffices(offices, outline, isDenied, (office) =>
      group(facts.claimsAbout(office.object!, office.type)).filter((one) => standingOf(one) === 'fact'),
    ),
    successions: listSuccessions(asserted, outline, id),
    relations: listRelations(
      asserted.filter((one) => !isOffice(one)),
      outline,
      isDenied,
    ),
    disputes: listDisputes(groups, outline),
    onlySaid: listStatements(real.filter(isOnlySaid), outline, isDenied),
    denied: listStatements(
      groups.filter((one) => standingOf(one) === 'denial' && !isDenied(one)),
      outline,
    ),
    takenBack: listStatements(
      groups.filter((one) => standingOf(one) === 'takenBack'),
      outline,
    ),
    unreal: listStatements(
      groups.filter((one) => standingOf(one) === 'unreal'),
      outline,
    ),
    timeline: listTimeline(own.filter(isHappening), outline, id),
    speakers: listSpeakers(own, outline),
    says: listStatements(
      group(facts.claims.filter((claim) => !isPart(claim) && claim.speaker === id)),
      outline,
    ),
    cited: [],
  };
}
