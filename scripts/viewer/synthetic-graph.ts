import { type EdgeElement, edgeKey, type NodeElement } from '../../src/model/graph.ts';
import type { Ontology } from '../../src/model/ontology.ts';
import { mulberry32 } from '../support/mulberry32.ts';

/** A graph for measurements, with what its claims say. */
export interface SyntheticGraph {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

/**
 * A graph in which some entities have very many neighbours and most have few, as in news; with a claim for each relation.
 * The same numbers give the same graph.
 */
export function syntheticGraph(
  entities: number,
  relations: number,
  { kinds, types }: Ontology,
): SyntheticGraph {
  const random = mulberry32(7);
  const kindNames = Object.keys(kinds);
  const typeNames = Object.keys(types);
  // Squared twice: the first ids are met most.
  const anyone = () => Math.min(Math.floor(random() ** 3 * entities), entities - 1);
  const nodes: NodeElement[] = Array.from({ length: entities }, (_, at) => ({
    id: entityId(at),
    label: kindNames[at % kindNames.length]!,
    properties: {
      ...{ name: `Entity ${at}`, kind: kindNames[at % kindNames.length]!, aliases: [`E. ${at}`] },
      ...{ documents: Math.ceil(60 / (1 + at / 8)), mentions: Math.ceil(200 / (1 + at / 8)) },
    },
  }));
  const known = new Map<string, EdgeElement>();
  const roles: EdgeElement[] = [];
  nodes.push({
    id: 'document/d',
    label: 'Document',
    properties: { title: 'An article', outlet: 'The Example', published: '2026-01-01', language: 'en' },
  });
  while (known.size < relations) {
    // Everybody has one relation at least.
    const source = known.size < entities ? known.size : anyone();
    const target = anyone();
    if (source === target) continue;
    const type = typeNames[Math.floor(random() * typeNames.length)]!;
    const asserted = random() < 0.2 ? 0 : 1;
    const sources = Math.ceil(1 / (0.08 + random()));
    const edge: EdgeElement = {
      ...{ type, source: entityId(source), target: entityId(target) },
      properties: {
        ...{
          claims: sources,
          documents: sources,
          sources,
          asserted,
          said: 1 - asserted,
          stated: 1,
          implied: 0,
          known: 0,
        },
        ...(random() < 0.05 ? { disputed: true } : {}),
      },
    };
    if (known.has(edgeKey(edge))) continue;
    const claim = `claim/d#c${known.size + 1}`;
    nodes.push({
      id: claim,
      label: 'Claim',
      properties: {
        ...{
          type,
          polarity: 'affirmed',
          modality: 'actual',
          voice: 'article',
          basis: 'stated',
          rule: 'synthetic',
        },
        ...{ quote: `Entity ${source} and Entity ${target}.`, start: 0, end: 20 },
      },
    });
    for (const [role, end] of [
      ['SUBJECT', edge.source],
      ['OBJECT', edge.target],
      ['REPORTED_IN', 'document/d'],
    ] as const) {
      roles.push({ type: role, source: claim, target: end, properties: {} });
    }
    known.set(edgeKey(edge), edge);
  }
  return { nodes, edges: [...known.values(), ...roles] };
}

function entityId(at: number): string {
  return `group/entity-${String(at).padStart(5, '0')}`;
}
