import { setImmediate } from 'node:timers/promises';
import type { ClaimOutline, ReadableGraph } from '../../export/where/readable-graph.ts';
import { claimNodeId, correctionEdge, documentNodeId, roleEdgeTypes } from '../../graph/document-elements.ts';
import { fixedEdgeProperties } from '../../graph/schema.ts';
import type { EdgeElement, EdgeIdentity, NodeElement } from '../../model/graph.ts';
import type { Subgraph, SubgraphIds } from '../../model/plan.ts';
import { compareCodePoints } from '../../store/element-order.ts';
import type { DocumentMentions } from '../../workspace/element-table.ts';
import type { PipelineContext } from '../context.ts';
import { steadily } from '../view/steadily.ts';
import { wantedElements } from '../wanted-elements.ts';

type GraphContext = Pick<PipelineContext, 'index' | 'artefacts' | 'ontology'>;
type FixedEdgeType = keyof typeof fixedEdgeProperties;
type IsNodeWanted = (id: string) => boolean;
type IsEdgeWanted = (edge: EdgeIdentity) => boolean;

/** Names that are read from the index at a time. */
const pageSize = 2_000;

/** Documents after which others get their turn. */
const turnSize = 100;

/** Elements of the graph that are summed up at a time. */
const sumSize = 200;

/**
 * The graph of a workspace, made from its index and articles while it is read: what a store holds that is up to date, in the
 * same order, in memory that does not grow with the graph.
 * @throws NewsgraphError `WORKSPACE_INVALID` where an artefact is missing or is not the one that was indexed
 */
export function workspaceGraph(context: GraphContext): ReadableGraph {
  return {
    nodes: (isWanted = () => true) => nodesOf(context, isWanted),
    edges: (isWanted = () => true) => edgesOf(context, isWanted),
    claims: () => outlinesOf(context),
  };
}

/** Entities are ordered by their kinds, between which claims and documents come. */
async function* nodesOf(context: GraphContext, isWanted: IsNodeWanted): AsyncGenerator<NodeElement> {
  yield* entitiesOf(context, isWanted, '', 'claim/');
  yield* claimsOf(context, isWanted);
  yield* entitiesOf(context, isWanted, 'claim/', 'document/');
  yield* documentsOf(context, isWanted);
  yield* entitiesOf(context, isWanted, 'document/', null);
}

async function* entitiesOf(
  context: GraphContext,
  isWanted: IsNodeWanted,
  after: string,
  before: string | null,
): AsyncGenerator<NodeElement> {
  const { elements } = context.index;
  for await (const page of pages<string>((last) => elements.entities(last ?? after, before, sumSize))) {
    yield* (await read(context, '', { nodes: page.filter(isWanted), edges: [] })).nodes;
  }
}

async function* claimsOf(context: GraphContext, isWanted: IsNodeWanted): AsyncGenerator<NodeElement> {
  for await (const documents of claimantsOf(context)) {
    const nodes: NodeElement[] = [];
    for (const document of documents) {
      const claims = context.index.elements.claims(document).map(({ id }) => claimNodeId(document, id));
      nodes.push(...(await read(context, document, { nodes: claims.filter(isWanted), edges: [] })).nodes);
    }
    yield* nodes.sort((a, b) => compareCodePoints(a.id, b.id));
  }
}

async function* documentsOf(context: GraphContext, isWanted: IsNodeWanted): AsyncGenerator<NodeElement> {
  for await (const document of documentIds(context)) {
    const ids = [documentNodeId(document)].filter(isWanted);
    yield* (await read(context, document, { nodes: ids, edges: [] })).nodes;
  }
}

async function* outlinesOf(context: GraphContext): AsyncGenerator<ClaimOutline> {
  for await (const documents of claimantsOf(context)) {
    for (const document of documents) {
      for (const claim of context.index.elements.claims(document)) {
        yield { ...claim, id: claimNodeId(document, claim.id) };
      }
    }
  }
}

async function* edgesOf(context: GraphContext, isWanted: IsEdgeWanted): AsyncGenerator<EdgeElement> {
  const relations = context.index.elements.relationTypes();
  const types = [...new Set([...Object.keys(fixedEdgeProperties), ...relations])].sort(compareCodePoints);
  for (const type of types) {
    if (isFixed(type)) {
      for await (const edge of fixedEdgesOf(context, type)) if (isWanted(edge)) yield edge;
    } else yield* relationsOf(context, type, isWanted);
  }
}

function isFixed(type: string): type is FixedEdgeType {
  return Object.hasOwn(fixedEdgeProperties, type);
}

function fixedEdgesOf(context: GraphContext, type: FixedEdgeType): AsyncIterable<EdgeElement> {
  const { elements } = context.index;
  switch (type) {
    case 'MENTIONED_IN':
      return mentionsOf(context);
    case 'CORRECTS':
      return correctionsOf(context);
    case 'REPORTED_IN':
      return claimEdgesOf(context, type, (document) =>
        elements.claims(document).map(({ id }) => ({ claim: id, target: documentNodeId(document) })),
      );
    default:
      return claimEdgesOf(context, type, (document) =>
        elements.roles(document, roleEdgeTypes[type]).map(({ claim, entity }) => ({ claim, target: entity })),
      );
  }
}

async function* mentionsOf({ index: { elements } }: GraphContext): AsyncGenerator<EdgeElement> {
  for await (const page of pages<DocumentMentions>((last) => elements.mentions(last, pageSize))) {
    for (const { entity, document, mentions } of page) {
      const target = documentNodeId(document);
      yield { type: 'MENTIONED_IN', source: entity, target, properties: { count: mentions } };
    }
  }
}

async function* correctionsOf(context: GraphContext): AsyncGenerator<EdgeElement> {
  for await (const document of documentIds(context)) {
    for (const corrected of context.index.corrections.correctedBy(document)) {
      yield { ...correctionEdge(document, corrected), properties: {} };
    }
  }
}

/** Edges that begin at claims. */
async function* claimEdgesOf(
  context: GraphContext,
  type: FixedEdgeType,
  endsOf: (document: string) => readonly { readonly claim: string; readonly target: string }[],
): AsyncGenerator<EdgeElement> {
  for await (const documents of claimantsOf(context)) {
    const edges = documents.flatMap((document) =>
      endsOf(document).map(({ claim, target }): EdgeElement => {
        return { type, source: claimNodeId(document, claim), target, properties: {} };
      }),
    );
    yield* edges.sort((a, b) => compareCodePoints(a.source, b.source));
  }
}

async function* relationsOf(
  context: GraphContext,
  type: string,
  isWanted: IsEdgeWanted,
): AsyncGenerator<EdgeElement> {
  const { elements } = context.index;
  for await (const page of pages<EdgeIdentity>((last) => elements.relations(type, last, sumSize))) {
    yield* (await read(context, '', { nodes: [], edges: page.filter(isWanted) })).edges;
  }
}

/** Elements that one document alone gives, or with the empty text for it those that many may give. */
async function read(context: GraphContext, document: string, ids: SubgraphIds): Promise<Subgraph> {
  if (ids.nodes.length === 0 && ids.edges.length === 0) return { nodes: [], edges: [] };
  return await steadily(context, () => wantedElements(context, new Map([[document, ids]])));
}

async function* documentIds({ index }: GraphContext): AsyncGenerator<string> {
  for await (const page of pages<string>((last) => index.documents.idsAfter(last ?? '', pageSize)))
    yield* page;
}

/**
 * Documents in the order of their claims. One by one, but where the id of one goes on after `#` from that of another: their
 * claims come in turns.
 */
async function* claimantsOf({ index: { elements } }: GraphContext): AsyncGenerator<readonly string[]> {
  let group: string[] = [];
  let given = 0;
  for await (const page of pages<string>((last) => elements.claimants(last, pageSize))) {
    for (const document of page) {
      if (group[0] === undefined || document.startsWith(`${group[0]}#`)) group.push(document);
      else {
        yield group;
        group = [document];
        given += 1;
        if (given % turnSize === 0) await setImmediate();
      }
    }
  }
  if (group.length > 0) yield group;
}

/** Pages of names, each beginning after the last of the one before. Others get their turn after each of them. */
async function* pages<T>(readAfter: (last: T | null) => readonly T[]): AsyncGenerator<readonly T[]> {
  for (let page = readAfter(null); page.length > 0; page = readAfter(page.at(-1)!)) {
    yield page;
    await setImmediate();
  }
}
