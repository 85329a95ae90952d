import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPropertyGraph } from '../../src/graph/property-graph.ts';
import type { EdgeElement, NodeElement } from '../../src/model/graph.ts';
import type { Subgraph } from '../../src/model/plan.ts';
import { createPlan } from '../../src/plan/create-plan.ts';
import {
  addPlanCounts,
  countPlan,
  formatPlan,
  isEmptyPlan,
  noPlanCounts,
} from '../../src/plan/format-plan.ts';

const person = (name: string, documents: number, aliases: string[] = []): NodeElement => ({
  id: `person/${name}`,
  label: 'Person',
  properties: { name, kind: 'Person', aliases, documents, mentions: 1 },
});
const mention = (source: string, count: number): EdgeElement => ({
  type: 'MENTIONED_IN',
  source: `person/${source}`,
  target: 'document/a',
  properties: { count },
});
const plan = (wanted: Subgraph, stored: Subgraph) => createPlan(buildPropertyGraph(wanted), stored);

const subgraphs = fc
  .record({
    nodes: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(2)), {
      selector: ([name]) => name,
    }),
    edges: fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2)), {
      selector: ([name]) => name,
    }),
  })
  .map(({ nodes, edges }) => ({
    nodes: nodes.map(([name, documents]) => person(name, documents)),
    edges: edges.map(([name, count]) => mention(name, count)),
  }));

describe('createPlan', () => {
  it('creates, updates and deletes, in the order of the ids', () => {
    const wanted = { nodes: [person('c', 1), person('b', 2), person('a', 1)], edges: [mention('a', 2)] };
    const stored = { nodes: [person('d', 1), person('b', 1), person('a', 1)], edges: [mention('b', 1)] };
    expect(plan(wanted, stored)).toEqual({
      nodes: [
        { op: 'update', before: person('b', 1), after: person('b', 2) },
        { op: 'create', after: person('c', 1) },
        { op: 'delete', before: person('d', 1) },
      ],
      edges: [
        { op: 'create', after: mention('a', 2) },
        { op: 'delete', before: mention('b', 1) },
      ],
    });
  });

  it('sees a list, a label and a property that came or went', () => {
    expect(
      plan({ nodes: [person('a', 1, ['x'])], edges: [] }, { nodes: [person('a', 1, ['y'])], edges: [] })
        .nodes,
    ).toHaveLength(1);
    const labelled = { ...person('a', 1), label: 'Place' };
    expect(plan({ nodes: [person('a', 1)], edges: [] }, { nodes: [labelled], edges: [] }).nodes).toHaveLength(
      1,
    );
    const { mentions: _, ...fewer } = person('a', 1).properties;
    expect(
      plan(
        { nodes: [person('a', 1)], edges: [] },
        { nodes: [{ ...person('a', 1), properties: fewer }], edges: [] },
      ).nodes,
    ).toHaveLength(1);
  });

  it('leaves alone what an edge merely ends at', () => {
    const edges = [mention('a', 1)];
    expect(isEmptyPlan(plan({ nodes: [], edges }, { nodes: [], edges }))).toBe(true);
  });

  it('is empty for equal graphs, and one there undoes one back', () => {
    fc.assert(
      fc.property(subgraphs, subgraphs, (a, b) => {
        expect(isEmptyPlan(plan(a, a))).toBe(true);
        const there = countPlan(plan(a, b));
        const back = countPlan(plan(b, { nodes: contextFree(a, b), edges: a.edges }));
        expect(back.edges).toEqual({
          create: there.edges.delete,
          update: there.edges.update,
          delete: there.edges.create,
        });
      }),
    );
  });
});

/** Nodes of `a` without those that `b` has only as the end of an edge. */
function contextFree(a: Subgraph, b: Subgraph): readonly NodeElement[] {
  const ends = new Set(b.edges.map(({ source }) => source));
  return a.nodes.filter(({ id }) => !ends.has(id) || b.nodes.some((node) => node.id === id));
}

describe('formatPlan', () => {
  const changes = plan(
    { nodes: [person('b', 2), person('c', 1)], edges: [mention('b', 1)] },
    { nodes: [person('b', 1), person('d', 1)], edges: [] },
  );

  it('writes one change a line and counts them', () => {
    expect(formatPlan(changes)).toBe(
      [
        '~ (person/b) documents',
        '+ (person/c)',
        '- (person/d)',
        '+ (person/b)-[MENTIONED_IN]->(document/a)',
        'entities +1 ~1 -1  documents +0 ~0 -0  claims +0 ~0 -0  edges +1 ~0 -0',
        '',
      ].join('\n'),
    );
  });

  it('cuts a long plan short and says so', () => {
    expect(formatPlan(changes, { limit: 1 }).split('\n').slice(0, 2)).toEqual([
      '~ (person/b) documents',
      '... and 3 more',
    ]);
  });

  it('says that there is nothing to do', () => {
    expect(formatPlan({ nodes: [], edges: [] })).toBe('nothing to do\n');
  });

  it('adds counts up', () => {
    expect(addPlanCounts(countPlan(changes), noPlanCounts)).toEqual(countPlan(changes));
  });
});
