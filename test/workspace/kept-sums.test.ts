import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentContribution } from '../../src/model/contribution.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

const edge = { type: 'CONSULT', source: 'person/a', target: 'person/b' };

/** What a document says in a step; null takes it out. */
interface Said {
  readonly entities: readonly (readonly [
    cluster: string,
    mentions: number,
    iso: string | null,
    unnamed: boolean,
  ])[];
  readonly claims: number;
  readonly denied: number;
  readonly day: string | null;
  readonly story: string | null;
  readonly isQuote: boolean;
  readonly corrects: string | null;
}

const document = fc.integer({ min: 0, max: 13 }).map((number) => `d${number}`);
const iso: fc.Arbitrary<string | null> = fc.option(fc.constantFrom('AT', 'BE'));
const day = fc.option(fc.constantFrom('2025-01-01', '2025-02-01', '2025-03-01'));
const said: fc.Arbitrary<Said> = fc.record({
  entities: fc.array(
    fc.tuple(fc.constantFrom('person/a', 'person/b'), fc.integer({ min: 0, max: 3 }), iso, fc.boolean()),
    { maxLength: 4 },
  ),
  claims: fc.integer({ min: 0, max: 2 }),
  denied: fc.integer({ min: 0, max: 1 }),
  day,
  story: fc.option(document),
  isQuote: fc.boolean(),
  corrects: fc.option(document),
});
const plain = said.map((one) => ({ ...one, isQuote: false, corrects: null }));
const steps = fc.array(
  fc.tuple(
    document,
    fc.oneof({ weight: 8, arbitrary: plain }, { weight: 1, arbitrary: said }, fc.constant(null)),
  ),
  { minLength: 12, maxLength: 50 },
);

function contributionOf({ entities, claims, denied, day: published, isQuote }: Said): DocumentContribution {
  const name = { text: 'Olin', search: 'olin' };
  return {
    entities: entities.map(([cluster, mentions, iso, unnamed], at) => {
      return { local: `e${at}`, cluster, kind: 'Person', name, aliases: [], mentions, iso, unnamed };
    }),
    claims: [],
    edges: [
      {
        ...edge,
        ...{ claims, denials: denied, denied, asserted: claims, stated: claims, implied: 0, known: claims },
        ...{ offices: 0, former: 0, firstEvent: published, lastEvent: published, firsthand: !isQuote },
        quoted: isQuote ? [[{ names: ['Wire'], isOutlet: true }]] : [],
      },
    ],
  };
}

function put(index: WorkspaceIndex, id: string, one: Said | null): void {
  index.contributions.replace(id, null);
  index.documents.remove(id, []);
  index.corrections.replace(id, one === null || one.corrects === null ? [] : [one.corrects]);
  if (one === null) return;
  const fixed = {
    articleHash: 'h',
    extractionKey: 'k',
    extractor: 'e 1',
    file: null,
    url: null,
    outlets: [],
  };
  index.documents.put({ id, ...fixed, published: one.day, story: one.story ?? id, signature: null }, []);
  index.contributions.replace(id, contributionOf(one));
}

it('what is kept of an edge and of an entity is what all rows say, after any changes', () => {
  fc.assert(
    fc.property(steps, (changes) => {
      const index = openIndex(':memory:');
      const fresh = openIndex(':memory:');
      try {
        const now = new Map<string, Said>();
        for (const [id, one] of changes) {
          put(index, id, one);
          // The reading keeps the sums.
          index.contributions.edge(edge);
          if (one === null) now.delete(id);
          else now.set(id, one);
        }
        for (const [id, one] of now) put(fresh, id, one);
        expect(index.contributions.edge(edge)).toEqual(fresh.contributions.edge(edge));
        for (const cluster of ['person/a', 'person/b']) {
          const rows = [...now].flatMap(([id, { entities }]) =>
            entities.flatMap(([of, mentions, iso, unnamed]) =>
              of === cluster ? [{ id, mentions, iso, unnamed }] : [],
            ),
          );
          const entity = index.contributions.entity(cluster);
          if (rows.length === 0) {
            expect(entity).toBeNull();
            continue;
          }
          expect(entity).toMatchObject({
            documents: new Set(rows.filter(({ mentions }) => mentions > 0).map(({ id }) => id)).size,
            mentions: rows.reduce((sum, { mentions }) => sum + mentions, 0),
            iso:
              rows
                .flatMap(({ iso }) => iso ?? [])
                .sort()
                .at(-1) ?? null,
            unnamed: rows.every(({ unnamed }) => unnamed),
          });
        }
      } finally {
        index.close();
        fresh.close();
      }
    }),
    { numRuns: 60 },
  );
});
