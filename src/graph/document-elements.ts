import type { Article } from '../model/article.ts';
import type { ClaimContribution, ClaimRole, ClaimRoles, QuotedBody } from '../model/contribution.ts';
import type { Claim, Extraction } from '../model/extraction.ts';
import type { EdgeElement, EdgeIdentity, NodeElement, PropertyValue } from '../model/graph.ts';
import type { SubgraphIds } from '../model/plan.ts';
import { claimCaveat } from './caveats.ts';
import { claimAttributes } from './schema.ts';

/** An entity of a document, as far as the document's own edges need it. */
export interface MentionedEntity {
  /** Id within the document. */
  readonly local: string;
  /** Id of the graph's entity. */
  readonly cluster: string;
  readonly mentions: number;
}

/** Id of the node of a document. */
export function documentNodeId(document: string): string {
  return `document/${document}`;
}

/** Id of the node of a claim. */
export function claimNodeId(document: string, claim: string): string {
  return `claim/${document}#${claim}`;
}

/** Types of the edges from a claim to what it names, and the roles in which it names it. */
export const roleEdgeTypes = {
  SUBJECT: 'subject',
  OBJECT: 'object',
  SPEAKER: 'speaker',
  AT: 'place',
  ABOUT: 'topic',
} as const satisfies Readonly<Record<string, ClaimRole>>;

/** The edge from a document that corrects another to that one. */
export function correctionEdge(correcting: string, corrected: string): EdgeIdentity {
  return { type: 'CORRECTS', source: documentNodeId(correcting), target: documentNodeId(corrected) };
}

/**
 * What the index keeps of a claim.
 * @param bodies What may be a news outlet, by its id within the document.
 */
export function claimContribution(claim: Claim, bodies: ReadonlyMap<string, QuotedBody>): ClaimContribution {
  const { id, type, subject, object, speaker, place, topic, polarity, modality, voice, basis } = claim;
  const { office, status } = claim.attributes;
  return {
    ...{ id, type, subject, object, speaker, place, topic, polarity, modality, voice, basis },
    start: claim.time?.start ?? null,
    end: claim.time?.end ?? null,
    office: typeof office === 'string' ? office : null,
    status: typeof status === 'string' ? status : null,
    retells: claim.retells ?? null,
    quoted: claim.chain.flatMap((speaker) => bodies.get(speaker) ?? []).reverse(),
  };
}

/**
 * Names everything in the graph that one document alone gives: itself, its claims, their edges and the mentions.
 * Needs no text, so that what an earlier version of a document gave can be named after it is gone.
 */
export function documentElementIds(
  document: string,
  entities: readonly MentionedEntity[],
  claims: readonly ClaimRoles[],
): SubgraphIds {
  const documentId = documentNodeId(document);
  const clusters = new Map(entities.map(({ local, cluster }) => [local, cluster]));
  const nodes = [documentId];
  const edges: EdgeIdentity[] = [...mentionCounts(entities).keys()].map((cluster) => ({
    type: 'MENTIONED_IN',
    source: cluster,
    target: documentId,
  }));
  for (const claim of claims) {
    const source = claimNodeId(document, claim.id);
    nodes.push(source);
    edges.push({ type: 'REPORTED_IN', source, target: documentId });
    for (const [type, role] of Object.entries(roleEdgeTypes)) {
      const local = claim[role];
      if (local !== null) edges.push({ type, source, target: clusters.get(local)! });
    }
  }
  return { nodes, edges };
}

/**
 * The edges that one document alone gives: those that `documentElementIds` names, and those to what it corrects. They need no
 * text.
 * @param corrected Documents that it corrects.
 */
export function documentEdges(
  document: string,
  entities: readonly MentionedEntity[],
  claims: readonly ClaimRoles[],
  corrected: readonly string[],
): readonly EdgeElement[] {
  const mentions = mentionCounts(entities);
  const edges = documentElementIds(document, entities, claims).edges.map(
    (edge): EdgeElement => ({
      ...edge,
      properties: edge.type === 'MENTIONED_IN' ? { count: mentions.get(edge.source)! } : {},
    }),
  );
  for (const other of corrected) edges.push({ ...correctionEdge(document, other), properties: {} });
  return edges;
}

/**
 * The node of a document.
 * @param story The first of the documents with nearly its text, which may be itself.
 */
export function documentNode(article: Article, story: string): NodeElement {
  return {
    id: documentNodeId(article.id),
    label: 'Document',
    properties: known({
      title: article.title,
      outlet: article.outlet,
      published: article.published?.slice(0, 10),
      url: article.url,
      language: article.language,
      wordCount: article.text.match(/\S+/gu)?.length ?? 0,
      copyOf: story === article.id ? null : documentNodeId(story),
    }),
  };
}

/**
 * The nodes of the claims of a document.
 * @param takenBackBy Gives the documents that take a claim back.
 */
export function claimNodes(
  { id, entities, claims }: Extraction,
  takenBackBy: (claim: Claim) => readonly string[],
): readonly NodeElement[] {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  return claims.map((claim) => claimNode(id, claim, names, takenBackBy(claim)));
}

function claimNode(
  document: string,
  claim: Claim,
  names: ReadonlyMap<string, string>,
  takenBackBy: readonly string[],
): NodeElement {
  return {
    id: claimNodeId(document, claim.id),
    label: 'Claim',
    properties: known({
      type: claim.type,
      polarity: claim.polarity,
      modality: claim.modality,
      voice: claim.voice,
      basis: claim.basis,
      rule: claim.rule,
      quote: claim.evidence.quote,
      start: claim.evidence.start,
      end: claim.evidence.end,
      confidence: claim.confidence,
      timeStart: claim.time?.start,
      timeEnd: claim.time?.end,
      timePrecision: claim.time?.precision,
      timeText: claim.time?.text,
      contentType: claim.content?.type,
      contentPolarity: claim.content?.polarity,
      contentModality: claim.content?.modality,
      subject: names.get(claim.subject),
      object: claim.object === null ? null : names.get(claim.object),
      speaker: claim.speaker === null ? null : names.get(claim.speaker),
      ...attributesOf(claim),
      ownAttributes: ownAttributesOf(claim),
      retells: claim.retells === undefined ? null : claimNodeId(document, claim.retells),
      takenBackBy: takenBackBy.length === 0 ? null : takenBackBy.map(documentNodeId),
      caveat: claimCaveat(claim, takenBackBy.length > 0),
    }),
  };
}

/** The attributes that the graph knows. */
function attributesOf({ attributes }: Claim): Record<string, PropertyValue | undefined> {
  return Object.fromEntries(Object.keys(claimAttributes).map((name) => [name, attributes[name]]));
}

/** All other attributes: those of a user's own ontology or rules. Their names are not known when a store is made. */
function ownAttributesOf({ attributes }: Claim): string[] | null {
  const own = Object.entries(attributes).filter(([name]) => !Object.hasOwn(claimAttributes, name));
  if (own.length === 0) return null;
  return own
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : value}`);
}

/** Mentions by entity of the graph; several entities of a document may be one there. */
function mentionCounts(entities: readonly MentionedEntity[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cluster, mentions } of entities) {
    if (mentions > 0) counts.set(cluster, (counts.get(cluster) ?? 0) + mentions);
  }
  return counts;
}

/** Leaves out what is not known: no store holds a null. */
function known(
  properties: Readonly<Record<string, PropertyValue | null | undefined>>,
): Record<string, PropertyValue> {
  const result: Record<string, PropertyValue> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (value !== null && value !== undefined) result[name] = value;
  }
  return result;
}
