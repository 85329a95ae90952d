import type { EdgeElement, NodeElement, Properties } from '../../../src/model/graph.ts';
import type { Plan } from '../../../src/model/plan.ts';
import { mulberry32 } from '../../support/mulberry32.ts';

/** A part of a graph: what is loaded in one step. */
export interface GraphPart {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

const kinds = ['Person', 'Organization', 'Country', 'Place', 'Event'] as const;
const types = ['CONSULT', 'ACCUSE', 'SUPPORT', 'AID', 'THREATEN', 'LEADS', 'MEMBER_OF', 'WORKS_FOR'] as const;

/** Shares of the nodes, as in a workspace of news: the rest are claims. */
const shares = { entity: 0.25, document: 0.1 } as const;

/**
 * A graph of the stored form, the same for the same numbers: entities, documents and claims with the properties that
 * real ones have; claims with their subject, object and document; mentions; typed edges, of which few entities have
 * many.
 * @param nodeCount Number of nodes.
 * @param edgeCount Number of edges, at least three for a claim.
 */
export function createSyntheticGraph(nodeCount: number, edgeCount: number): GraphPart {
  const entityCount = Math.round(nodeCount * shares.entity);
  const documentCount = Math.round(nodeCount * shares.document);
  const claimCount = nodeCount - entityCount - documentCount;
  const random = mulberry32(1);
  // Squared: an entity of a low number is far more often spoken of.
  const entity = (): string => entityId(Math.floor(random() ** 2 * entityCount));
  const document = (): string => `document/outlet-${Math.floor(random() * documentCount)}`;
  const nodes: NodeElement[] = [
    ...Array.from({ length: entityCount }, (_, number) => entityNode(number)),
    ...Array.from({ length: documentCount }, (_, number) => documentNode(number)),
  ];
  const edges = new Map<string, EdgeElement>();
  const add = (type: string, source: string, target: string, properties: Properties = {}): void => {
    if (edges.size < edgeCount)
      edges.set(`${type} ${source} ${target}`, { type, source, target, properties });
  };
  for (let number = 0; number < claimCount; number += 1) {
    const reported = document();
    const id = `claim/${reported.slice('document/'.length)}#c${number}`;
    nodes.push(claimNode(id, number));
    add('SUBJECT', id, entity());
    add('OBJECT', id, entity());
    add('REPORTED_IN', id, reported);
  }
  for (let number = 0; edges.size < edgeCount; number += 1) {
    if (number % 3 === 0)
      add(types[number % types.length] as string, entity(), entity(), relationProperties(number));
    else add('MENTIONED_IN', entity(), document(), { count: (number % 7) + 1 });
  }
  // Mixed, so that every part of the load has the same share of each sort, and differs only in what is there before it.
  return { nodes: shuffled(nodes, random), edges: shuffled([...edges.values()], random) };
}

/** The plan that creates a part of a graph. */
export function planOf({ nodes, edges }: GraphPart): Plan {
  return {
    nodes: nodes.map((after) => ({ op: 'create', after })),
    edges: edges.map((after) => ({ op: 'create', after })),
  };
}

/** Cuts a list into ten parts of nearly the same length. */
export function tenths<T>(items: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: 10 }, (_, part) =>
    items.slice(Math.floor((part * items.length) / 10), Math.floor(((part + 1) * items.length) / 10)),
  );
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

function entityId(number: number): string {
  const kind = kinds[number % kinds.length] as string;
  return `${kind.toLowerCase()}/synthetic-${number}`;
}

function entityNode(number: number): NodeElement {
  const kind = kinds[number % kinds.length] as string;
  return {
    id: entityId(number),
    label: kind,
    properties: {
      name: `Synthetic ${kind} ${number}`,
      kind,
      aliases: [`${kind} ${number}`, `S. ${number}`],
      documents: (number % 40) + 1,
      mentions: (number % 90) + 1,
    },
  };
}

function documentNode(number: number): NodeElement {
  return {
    id: `document/outlet-${number}`,
    label: 'Document',
    properties: {
      title: `What was said on day ${number}`,
      outlet: `Outlet ${number % 50}`,
      published: dayOf(number),
      url: `https://news.example/${number}`,
      language: 'en',
      wordCount: 300 + (number % 500),
    },
  };
}

function claimNode(id: string, number: number): NodeElement {
  return {
    id,
    label: 'Claim',
    properties: {
      type: types[number % types.length] as string,
      polarity: number % 9 === 0 ? 'negated' : 'affirmed',
      modality: 'actual',
      voice: 'article',
      basis: 'stated',
      rule: 'event/active',
      quote: `The delegation number ${number} met its counterpart on Tuesday and spoke of the harbour, the fishing rights and the prisoners.`,
      start: number % 1000,
      end: (number % 1000) + 110,
      timeStart: dayOf(number),
      timeEnd: dayOf(number),
      timePrecision: 'day',
      timeText: 'on Tuesday',
      subject: `Synthetic ${number}`,
      object: `Synthetic ${number + 1}`,
    },
  };
}

function relationProperties(number: number): Properties {
  const claims = (number % 12) + 1;
  return {
    claims,
    documents: claims,
    sources: Math.ceil(claims / 2),
    asserted: Math.floor(claims / 2),
    said: claims - Math.floor(claims / 2),
    stated: claims,
    implied: 0,
    known: 0,
    disputed: number % 11 === 0,
    firstReported: dayOf(number),
    lastReported: dayOf(number + 30),
  };
}

function dayOf(number: number): string {
  return new Date(Date.UTC(2020, 0, 1 + (number % 2000))).toISOString().slice(0, 10);
}
