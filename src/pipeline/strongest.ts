import type { Claim } from '../model/extraction.ts';
import type { EdgeIdentity } from '../model/graph.ts';
import type { Ontology } from '../model/ontology.ts';
import { canonicalName } from '../resolve/canonical-name.ts';
import { clarityOf } from './clarity.ts';
import type { PipelineContext } from './context.ts';

/** A relationship between two entities, with one piece of evidence. Counts are those of its edge in the graph. */
export interface Relationship extends EdgeIdentity {
  readonly sourceName: string;
  readonly sourceKind: string;
  readonly targetName: string;
  readonly targetKind: string;
  /** Number of affirmed, actual claims. */
  readonly claims: number;
  /** Of `claims`, those that a text states. */
  readonly stated: number;
  /** Number of documents with such a claim. */
  readonly documents: number;
  /** Number of independent ones: those with nearly the same text count once. */
  readonly sources: number;
  /** Number of claims in an article's own voice; 0 means that only speakers vouch for it. */
  readonly asserted: number;
  /** Whether some claim denies it. */
  readonly disputed: boolean;
  /** Words of one document that state it, the plainest that there are. */
  readonly evidence: RelationshipEvidence | null;
}

/** Words that state a relationship, and where they stand. */
export interface RelationshipEvidence {
  readonly document: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day or time of publication, ISO 8601. */
  readonly published: string | null;
  readonly claim: string;
  readonly quote: string;
}

/** Documents in which the evidence of one relationship is looked for. */
const documentsRead = 8;

/**
 * What actors do to each other and the ties between them, those with the most independent sources first, then those
 * with the most documents, with the most claims, and between those most spoken of; events before standing ties. Where places lie and who is based
 * where is left out.
 */
export async function strongestRelationships(
  context: Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>,
  limit: number,
): Promise<readonly Relationship[]> {
  const { index, ontology } = context;
  const isEvent = ({ type }: EdgeIdentity) => ontology.types[type]?.class === 'event';
  // Sources are at most documents, so that the strongest by sources are among the first by documents.
  const candidates = index.search.strongestEdges(limit * 10 + 100, actorTypes(ontology)).map((total) => {
    const edge = index.contributions.edge(total)!;
    const source = index.contributions.entity(total.source)!;
    const target = index.contributions.entity(total.target)!;
    return {
      ...total,
      sourceName: canonicalName(source.names).name,
      sourceKind: source.kind,
      targetName: canonicalName(target.names).name,
      targetKind: target.kind,
      prominence: Math.min(source.mentions, target.mentions),
      claims: edge.claims,
      documents: edge.documents,
      sources: edge.sources,
      asserted: edge.asserted,
      disputed: edge.denials > 0,
    };
  });
  const ranked = candidates.toSorted(
    (a, b) =>
      b.sources - a.sources ||
      Number(isEvent(b)) - Number(isEvent(a)) ||
      b.documents - a.documents ||
      b.claims - a.claims ||
      b.prominence - a.prominence,
  );
  return await Promise.all(
    ranked.slice(0, limit).map(async ({ prominence, ...edge }) => ({
      ...edge,
      evidence: await evidenceOf(context, edge),
    })),
  );
}

/** Types of what actors do, and of ties that a person may have; all types where there are no persons. */
function actorTypes({ types }: Ontology): readonly string[] {
  const chosen = Object.entries(types).filter(
    ([, { class: sort, domain }]) => sort === 'event' || domain.includes('Person'),
  );
  return (chosen.length > 0 ? chosen : Object.entries(types)).map(([name]) => name);
}

async function evidenceOf(
  { index, artefacts }: Pick<PipelineContext, 'index' | 'artefacts'>,
  edge: EdgeIdentity,
): Promise<RelationshipEvidence | null> {
  let best: { document: string; claim: Claim; clarity: number } | null = null;
  for (const document of index.search.documentsOf(edge, documentsRead)) {
    const artefact = await artefacts.readExtraction(document);
    if (artefact === null) continue;
    const clusters = new Map(
      index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
    );
    for (const claim of artefact.extraction.claims) {
      if (!states(claim, edge, clusters)) continue;
      const clarity = clarityOf(claim, artefact.extraction);
      if (best === null || clarity > best.clarity) best = { document, claim, clarity };
    }
  }
  if (best === null) return null;
  const { document, claim } = best;
  const article = (await artefacts.readArticle(document))?.article;
  return {
    document,
    title: article?.title ?? null,
    outlet: article?.outlet ?? null,
    published: article?.published ?? null,
    claim: claim.id,
    quote: claim.evidence.quote,
  };
}

function states(claim: Claim, edge: EdgeIdentity, clusters: ReadonlyMap<string, string>): boolean {
  const { type, subject, object, polarity, modality, basis } = claim;
  if (type !== edge.type || object === null) return false;
  if (basis !== 'stated' || polarity !== 'affirmed' || modality !== 'actual') return false;
  const ends = [edge.source, edge.target].sort().join(' ');
  return [clusters.get(subject), clusters.get(object)].sort().join(' ') === ends;
}
