import fc from 'fast-check';
import { expect, it } from 'vitest';
import type {
  DocumentContribution,
  EdgeContribution,
  EntityContribution,
} from '../../src/model/contribution.ts';
import { edgeKey } from '../../src/model/graph.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

const clusters = ['person/a', 'person/b', 'person/c'] as const;
const documents = ['d1', 'd2'] as const;
const cluster = fc.constantFrom(...clusters);
/** The graph's entities to which the three entities of a document belong. */
const home = fc.tuple(cluster, cluster, cluster);
const mentions = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2));

function contributionOf(homes: readonly string[], counts: readonly number[]): DocumentContribution {
  const form = (text: string) => ({ text, search: text.toLowerCase() });
  const entities = homes.map((each, at): EntityContribution => {
    const names = { name: form(`Olin ${at % 2}`), aliases: [form('Olin'), form(`O${at}`)] };
    const kept = { iso: null, unnamed: at === 2 };
    return { local: `e${at}`, cluster: each, kind: 'Person', ...names, mentions: counts[at]!, ...kept };
  });
  const [source, ...targets] = homes as [string, ...string[]];
  const edges = [...new Set(targets)].flatMap((target): EdgeContribution[] => {
    if (target === source) return [];
    const counted = { claims: 1, denials: 0, denied: 0, asserted: 1, stated: 1, implied: 0, known: 0 };
    const times = { offices: 0, former: 0, firstEvent: null, lastEvent: null, firsthand: true, quoted: [] };
    return [{ type: 'CONSULT', source, target, ...counted, ...times }];
  });
  return { entities, claims: [], edges };
}

function stateOf({ contributions, search }: WorkspaceIndex): unknown {
  const edges = clusters.flatMap((source) =>
    clusters.map((target) => contributions.edge({ type: 'CONSULT', source, target })),
  );
  return {
    rows: documents.map((id) => {
      const { entities, edges: own } = contributions.contribution(id);
      return { entities, edges: own.toSorted((a, b) => (edgeKey(a) < edgeKey(b) ? -1 : 1)) };
    }),
    entities: clusters.map((id) => {
      const entity = contributions.entity(id);
      return entity === null
        ? null
        : { ...entity, names: entity.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
    }),
    edges,
    totals: search.totals('kind'),
    found: search.find('olin', 10),
  };
}

it('moving entities of a document leaves what putting it in anew leaves', () => {
  fc.assert(
    fc.property(
      fc.tuple(mentions, mentions),
      fc.tuple(home, home),
      fc.array(fc.tuple(fc.constantFrom(0, 1), home), { minLength: 1, maxLength: 8 }),
      (counts, first, moves) => {
        const moved = openIndex(':memory:');
        const fresh = openIndex(':memory:');
        try {
          const now: (readonly string[])[] = [...first];
          const put = (index: WorkspaceIndex, at: number) => {
            const kept = { articleHash: 'h', extractionKey: 'k', extractor: 'e 1', file: null, url: null };
            const id = documents[at]!;
            index.documents.put(
              { id, ...kept, outlets: [], published: null, story: id, signature: null },
              [],
            );
            index.contributions.replace(id, contributionOf(now[at]!, counts[at]!));
          };
          for (const at of [0, 1]) put(moved, at);
          for (const [at, homes] of moves) {
            const before = contributionOf(now[at]!, counts[at]!);
            const after = contributionOf(homes, counts[at]!);
            moved.contributions.move(
              documents[at]!,
              after.entities.filter((entity, index) => entity.cluster !== before.entities[index]!.cluster),
              { removed: before.edges, added: after.edges },
            );
            now[at] = homes;
          }
          for (const at of [0, 1]) put(fresh, at);
          expect(stateOf(moved)).toEqual(stateOf(fresh));
        } finally {
          moved.close();
          fresh.close();
        }
      },
    ),
    { numRuns: 60 },
  );
});
