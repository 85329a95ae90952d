import { documentNodeId } from '../../graph/document-elements.ts';
import { nodeOwner } from '../../graph/element-owner.ts';
import type { Basis } from '../../model/extraction.ts';
import { baseLabelOf, baseLabels, type EdgeElement, type EdgeIdentity } from '../../model/graph.ts';
import type { Evidence } from './evidence.ts';
import { isMade, isOfType, isTyped } from './limit-edge.ts';
import { isWithin, type Limits } from './limits.ts';
import { neighbourhood } from './neighbourhood.ts';
import type { ReadableGraph } from './readable-graph.ts';

/** Which nodes are kept, by their ids. */
export type IsKept = (id: string) => boolean;

/**
 * Finds out which nodes the limits keep. Reads the claims once and the edges two or three times; holds the ids of what is
 * kept in memory, and with `near` the ends of the edges.
 */
export async function survey(graph: ReadableGraph, limits: Limits, evidence: Evidence): Promise<IsKept> {
  const { types, bases, days, near } = limits;
  const isNarrow = types !== null || bases !== null || near !== null;
  const isFit = fits(limits);
  const reached =
    near === null ? null : await neighbourhood(fittingEdges(graph, limits, evidence, isFit), near);
  const isCandidate = (id: string) => isFit(id) && (reached === null || reached.has(id));

  const claims = await fittingClaims(graph, limits, evidence);
  const named = new Set<string>();
  const mustBeNamed = reached === null && (isNarrow || days !== null);
  const naming = graph.edges((edge) =>
    isTyped(edge)
      ? mustBeNamed && isEligible(edge, limits, isCandidate)
      : edge.type === 'SUBJECT' || edge.type === 'OBJECT',
  );
  for await (const edge of naming) {
    if (!isTyped(edge)) {
      // A claim whose subject or object is not kept is none of what is exported.
      if (!isCandidate(edge.target)) claims.delete(edge.source);
    } else if (isMade(edge, limits, evidence)) named.add(edge.source).add(edge.target);
  }

  const documents = new Set([...claims].map((id) => documentNodeId(nodeOwner(id))));
  const isOfTime = rememberLast((document: string) => isWithin(evidence.published(document), days));
  if (mustBeNamed || !isNarrow) {
    for await (const { type, source, target } of graph.edges((edge) => !isTyped(edge))) {
      if (type === 'MENTIONED_IN') {
        if (isNarrow || !isCandidate(source) || !isOfTime(nodeOwner(target))) continue;
        named.add(source);
        documents.add(target);
      } else if (claims.has(source) && isCandidate(target)) named.add(target);
    }
  }
  const keepsAllArticles = !isNarrow && limits.kinds === null;
  return (id) => {
    switch (baseLabelOf(id)) {
      case baseLabels.entity:
        return isCandidate(id) && (!mustBeNamed || named.has(id));
      case baseLabels.claim:
        return claims.has(id);
      case baseLabels.document:
        return documents.has(id) || (keepsAllArticles && isOfTime(nodeOwner(id)));
    }
  };
}

/** Whether an entity may be kept as far as its kind is concerned, which its id begins with. */
function fits({ kinds, near }: Limits): IsKept {
  if (kinds === null) return () => true;
  return (id) => kinds.has(id.slice(0, id.indexOf('/'))) || near?.ids.has(id) === true;
}

/** Whether a typed edge is kept if claims that fit make it. */
function isEligible(edge: EdgeIdentity, limits: Limits, isCandidate: IsKept): boolean {
  return isOfType(edge, limits) && isCandidate(edge.source) && isCandidate(edge.target);
}

async function* fittingEdges(
  graph: ReadableGraph,
  limits: Limits,
  evidence: Evidence,
  isFit: IsKept,
): AsyncGenerator<EdgeElement> {
  for await (const edge of graph.edges((one) => isTyped(one) && isEligible(one, limits, isFit))) {
    if (isMade(edge, limits, evidence)) yield edge;
  }
}

async function fittingClaims(
  graph: ReadableGraph,
  { types, bases, days }: Limits,
  evidence: Evidence,
): Promise<Set<string>> {
  const claims = new Set<string>();
  const isOfTime = rememberLast((document: string) => isWithin(evidence.published(document), days));
  for await (const { id, type, basis } of graph.claims()) {
    if (types !== null && !types.has(type)) continue;
    if (bases !== null && !bases.has(basis as Basis)) continue;
    if (isOfTime(nodeOwner(id))) claims.add(id);
  }
  return claims;
}

/** Elements of one document come one after the other. */
function rememberLast(isTrueOf: (document: string) => boolean): (document: string) => boolean {
  let last: { readonly document: string; readonly answer: boolean } | null = null;
  return (document) => {
    if (last?.document !== document) last = { document, answer: isTrueOf(document) };
    return last.answer;
  };
}
