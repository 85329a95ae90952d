import type { BriefEntity, EntityBrief, PairBrief } from '../../model/brief.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import type { PipelineContext } from '../context.ts';
import { pairNamed } from '../explain/claims-between.ts';
import { entityNamed } from '../explain/named-entity.ts';
import { storedNames } from '../explain/stored-names.ts';
import { whatBecameOf } from '../identity/former-ids.ts';
import { citeArticles } from './cite-articles.ts';
import { entityOutline } from './entity-outline.ts';
import { candidatesOf, fillEntityBrief, fillPairBrief, pairCandidatesOf } from './fill-evidence.ts';
import { noLimits, usualLimits } from './limits.ts';
import type { Outline } from './outline.ts';
import { pairOutline } from './pair-outline.ts';
import { readEvidence } from './read-evidence.ts';
import { markTakenBack } from './shown-claim.ts';

/** Options of showing. */
export interface ShowOptions {
  /** A day, ISO 8601: only articles that were published on it or before count. Default: all articles. */
  readonly asOf?: string;
  /** Shows lists as a whole, and not only what is most important of them. Default: false. */
  readonly all?: boolean;
  /** Ends it between two articles. */
  readonly signal?: AbortSignal;
}

type Context = Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>;

/**
 * A brief on an entity of a workspace.
 * @param name Its name, an alias or its id.
 * @throws NewsgraphError `ENTITY_UNKNOWN`, `WORKSPACE_INVALID`, `ABORTED`
 */
export async function showEntity(
  context: Context,
  name: string,
  { asOf = null, all = false, signal }: OptionsOrNull = {},
): Promise<EntityBrief> {
  const { index } = context;
  const entity = entityNamed(name, storedNames(context));
  const outline = createOutline(context, all);
  const brief = entityOutline(
    {
      entity,
      iso: index.contributions.entity(entity.id)?.iso ?? null,
      askedFor: formerId(context, name),
      asOf,
      coverage: index.claims.coverage(entity.id, asOf),
      names: index.claims.names(entity.id, asOf),
      claims: markTakenBack(context, index.claims.of(entity.id, asOf), asOf),
      claimsAbout: (id, type) => markTakenBack(context, index.claims.about(id, [type], asOf), asOf),
    },
    outline,
  );
  const evidenceOf = await readEvidence(context, candidatesOf(brief), outline.entityOf, signal);
  const filled = fillEntityBrief(brief, evidenceOf);
  return { ...filled.brief, cited: await citeArticles(context, filled.cited, signal) };
}

/**
 * A brief on what is between two entities of a workspace.
 * @param names Names, aliases or ids.
 * @throws NewsgraphError `ENTITY_UNKNOWN`, `WORKSPACE_INVALID`, `ABORTED`
 */
export async function showPair(
  context: Context,
  names: readonly [string, string],
  { asOf = null, all = false, signal }: OptionsOrNull = {},
): Promise<PairBrief> {
  const between = pairNamed(names, storedNames(context));
  const outline = createOutline(context, all);
  const claims = markTakenBack(
    context,
    context.index.claims.between(between[0].id, between[1].id, asOf),
    asOf,
  );
  const brief = pairOutline(
    { between, askedFor: [formerId(context, names[0]), formerId(context, names[1])], asOf, claims },
    outline,
  );
  const evidenceOf = await readEvidence(context, pairCandidatesOf(brief), outline.entityOf, signal);
  const filled = fillPairBrief(brief, evidenceOf);
  return { ...filled.brief, cited: await citeArticles(context, filled.cited, signal) };
}

/** What was asked for, if it is an id that stands for nothing any more. */
function formerId({ index }: Context, name: string): string | null {
  return whatBecameOf(index, name.trim())?.id ?? null;
}

type OptionsOrNull = Omit<ShowOptions, 'asOf'> & { readonly asOf?: string | null };

function createOutline({ index, ontology }: Context, all: boolean): Outline {
  const known = new Map<string, BriefEntity>();
  return {
    ontology,
    limits: all ? noLimits : usualLimits,
    entityOf(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const { kind, names } = index.claims.entity(id)!;
      const entity = { id, kind, name: canonicalName(names).name };
      known.set(id, entity);
      return entity;
    },
  };
}
