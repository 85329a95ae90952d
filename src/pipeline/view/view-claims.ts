import { claimCaveat } from '../../graph/caveats.ts';
import { claimNodeId } from '../../graph/document-elements.ts';
import type { Article } from '../../model/article.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { Basis, Claim, Extraction, Modality, Polarity, Voice } from '../../model/extraction.ts';
import type { ClaimView, Page } from '../../model/view.ts';
import { outletKey } from '../../resolve/sources/outlet-key.ts';
import type { PipelineContext } from '../context.ts';
import { outOfStep } from '../out-of-step.ts';
import { markTakenBack, type ShownClaim } from '../show/shown-claim.ts';
import { currentEntity } from './current-entity.ts';
import { type DayRange, daysOf } from './day-range.ts';
import { type PageOptions, sliceOf, toPage } from './page.ts';

/** Which claims are wanted; each option restricts them further. */
export interface ClaimFilterOptions extends PageOptions, DayRange {
  /** Id of an entity that is subject, object or speaker, also an id that it once had. */
  readonly entity?: string;
  /** With `entity`: the other entity, so that one of them is the subject and the other the object. */
  readonly with?: string;
  /** Id of an article. */
  readonly document?: string;
  readonly types?: readonly string[];
  readonly polarity?: Polarity;
  /** One, or any of several. */
  readonly modality?: Modality | readonly Modality[];
  readonly voice?: Voice | readonly Voice[];
  readonly basis?: Basis;
  /** An outlet, or an agency or author to whom the article is credited, whatever the case. */
  readonly outlet?: string;
}

type Context = Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>;

/**
 * Claims with the words that they rest on, those of the latest articles first, then by article and by place in it.
 * @throws NewsgraphError `ENTITY_UNKNOWN`, `QUERY_INVALID`; `WORKSPACE_INVALID` where an article's files do not fit the index
 */
export async function viewClaims(context: Context, filter: ClaimFilterOptions): Promise<Page<ClaimView>> {
  const { index } = context;
  if (filter.with !== undefined && filter.entity === undefined) {
    throw new NewsgraphError('QUERY_INVALID', 'with names the other side of a pair: name entity, too');
  }
  const slice = sliceOf(filter);
  const found = index.views.claims(
    {
      entity: filter.entity === undefined ? null : currentEntity(context, filter.entity),
      other: filter.with === undefined ? null : currentEntity(context, filter.with),
      document: filter.document ?? null,
      types: filter.types ?? null,
      polarity: filter.polarity ?? null,
      modalities: filter.modality === undefined ? null : [filter.modality].flat(),
      voices: filter.voice === undefined ? null : [filter.voice].flat(),
      basis: filter.basis ?? null,
      outlet: filter.outlet === undefined ? null : outletKey(filter.outlet),
      ...daysOf(filter),
    },
    slice,
  );
  const shown = markTakenBack(context, found.items, null);
  const documents = new Map<string, ReadDocument>();
  for (const id of new Set(shown.map(({ document }) => document))) {
    documents.set(id, await readDocument(context, id));
  }
  return toPage(
    shown.map((claim) => toView(claim, documents.get(claim.document)!)),
    found,
    slice,
  );
}

interface ReadDocument {
  readonly article: Article;
  readonly extraction: Extraction;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Ids of entities of the graph by ids within the document. */
  readonly clusters: ReadonlyMap<string, string>;
}

async function readDocument({ index, artefacts }: Context, id: string): Promise<ReadDocument> {
  const clusters = index.contributions.clustersOf(id).map(({ local, cluster }) => [local, cluster] as const);
  const [source, result] = await Promise.all([artefacts.readArticle(id), artefacts.readExtraction(id)]);
  const key = index.documents.get(id)?.extractionKey;
  if (source === null || result?.key !== key || result === null) {
    throw outOfStep(id, 'they are missing or are not those that were indexed');
  }
  const { extraction } = result;
  return {
    article: source.article,
    extraction,
    claims: new Map(extraction.claims.map((claim) => [claim.id, claim])),
    clusters: new Map(clusters),
  };
}

function toView(
  { id, document, subject, object, published, takenBackBy }: ShownClaim,
  { article, extraction, claims, clusters }: ReadDocument,
): ClaimView {
  const claim = claims.get(id);
  if (claim === undefined) throw outOfStep(document, `there is no claim ${id}`);
  const { objectSpan, speaker, chain, place, topic } = claim;
  const speakers = chain.length > 0 ? chain : speaker === null ? [] : [speaker];
  const entity = (local: string) => {
    const cluster = clusters.get(local);
    if (cluster === undefined) throw outOfStep(document, `there is no entity ${local}`);
    return cluster;
  };
  return {
    id: claimNodeId(document, id),
    document,
    type: claim.type,
    subject,
    object,
    objectWords: claim.object === null && objectSpan !== null ? extraction.text.slice(...objectSpan) : null,
    speakers: speakers.map(entity),
    place: place === null ? null : entity(place),
    topic: topic === null ? null : entity(topic),
    polarity: claim.polarity,
    modality: claim.modality,
    voice: claim.voice,
    basis: claim.basis,
    content: claim.content,
    time: claim.time,
    published,
    outlet: article.outlet ?? null,
    attributes: claim.attributes,
    evidence: claim.evidence,
    caveat: claimCaveat(claim, takenBackBy.length > 0),
    rule: claim.rule,
  };
}
