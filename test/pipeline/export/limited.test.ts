import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Where } from '../../../src/export/where/where.ts';
import { bases } from '../../../src/model/extraction.ts';
import { type EdgeElement, edgeKey, type NodeElement } from '../../../src/model/graph.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import { corpusArbitrary, smallOntology } from '../support/generated-articles.ts';
import { ingestAll, withWorkspace } from '../support/open-test-workspace.ts';

interface Elements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
}

async function exported(workspace: Workspace, where: Where): Promise<Elements> {
  let text = '';
  for await (const piece of workspace.export({ format: 'jsonl', where })) text += piece;
  const lines = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const of = (kind: string) =>
    lines.filter(({ element }) => element === kind).map(({ element: _, ...rest }) => rest);
  return { nodes: of('node'), edges: of('edge') };
}

const kinds = Object.keys(smallOntology.kinds);
const types = Object.keys(smallOntology.types);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const whereArbitrary: fc.Arbitrary<Where> = fc
  .record({
    kinds: maybe(fc.subarray(kinds, { minLength: 1 })),
    types: maybe(fc.subarray(types, { minLength: 1 })),
    bases: maybe(fc.subarray([...bases], { minLength: 1 })),
    since: maybe(fc.constantFrom('2026', '2026-01-06')),
    until: maybe(fc.constantFrom('2026-01', '2026-12')),
  })
  .filter(({ since, until }) => !(since === '2026-01-06' && until === '2026-01'))
  .map((where) => Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined)));

const isClaim = ({ id }: NodeElement) => id.startsWith('claim/');
const isDocument = ({ id }: NodeElement) => id.startsWith('document/');
const isEntity = (node: NodeElement) => !isClaim(node) && !isDocument(node);
const isTyped = ({ type }: EdgeElement) => types.includes(type);
const documentOf = (claim: string) => `document/${claim.slice('claim/'.length, claim.lastIndexOf('#'))}`;

/** What a graph says of itself, for looking things up. */
function facts({ nodes, edges }: Elements) {
  const role = (type: string) =>
    new Map(edges.filter((edge) => edge.type === type).map(({ source, target }) => [source, target]));
  const [subjects, objects] = [role('SUBJECT'), role('OBJECT')];
  const published = new Map(nodes.filter(isDocument).map(({ id, properties }) => [id, properties.published]));
  return { subjects, objects, published, nodes: new Map(nodes.map((node) => [node.id, node])) };
}

function isOfTime(day: unknown, { since, until }: Where): boolean {
  if (since === undefined && until === undefined) return true;
  if (typeof day !== 'string') return false;
  return (since === undefined || day >= since) && (until === undefined || day <= `${until}-99`);
}

/** Counts of typed edges, from the claims of a graph alone, by the definition of the properties. */
function countsOf(graph: Elements): Map<string, object> {
  const { subjects, objects, published } = facts(graph);
  const told = new Map<string, Map<string, NodeElement>>();
  const denied = new Set<string>();
  for (const claim of graph.nodes.filter(isClaim)) {
    const { type, polarity, modality, retells, takenBackBy } = claim.properties;
    const [subject, object] = [subjects.get(claim.id), objects.get(claim.id)];
    if (object === undefined || subject === undefined || subject === object || takenBackBy !== undefined)
      continue;
    const [source, target] =
      smallOntology.types[String(type)]!.symmetric && object < subject
        ? [object, subject]
        : [subject, object];
    const key = edgeKey({ type: String(type), source: source!, target: target! });
    if (polarity === 'affirmed' && modality === 'actual') {
      const happenings = told.get(key) ?? new Map<string, NodeElement>();
      const happening = String(retells ?? claim.id);
      if (!happenings.has(happening)) happenings.set(happening, claim);
      told.set(key, happenings);
    }
    if (polarity === 'negated' && (modality === 'actual' || modality === 'believed')) denied.add(key);
  }
  return new Map(
    [...told].map(([key, happenings]) => {
      const claims = [...happenings.values()];
      const documents = new Set(claims.map(({ id }) => documentOf(id)));
      const days = [...documents].flatMap((id) => published.get(id) ?? []).sort();
      return [
        key,
        {
          claims: claims.length,
          stated: claims.filter(({ properties }) => properties.basis === 'stated').length,
          asserted: claims.filter(({ properties }) => properties.voice === 'article').length,
          documents: documents.size,
          disputed: denied.has(key),
          ...(days.length === 0 ? {} : { firstReported: days[0], lastReported: days.at(-1) }),
        },
      ];
    }),
  );
}

/** Checks that a part of a graph is the one that limits keep. */
function expectPart(whole: Elements, part: Elements, where: Where): void {
  const all = facts(whole);
  const ids = new Set(part.nodes.map(({ id }) => id));
  const fitsKind = (id: string | undefined) =>
    id === undefined || where.kinds === undefined || where.kinds.includes(all.nodes.get(id)!.label);

  // Claims: exactly those that fit and whose subject and object do.
  const claims = whole.nodes.filter(
    (node) =>
      isClaim(node) &&
      (where.types === undefined || where.types.includes(String(node.properties.type))) &&
      (where.bases === undefined || where.bases.some((basis) => basis === node.properties.basis)) &&
      isOfTime(all.published.get(documentOf(node.id)), where) &&
      fitsKind(all.subjects.get(node.id)) &&
      fitsKind(all.objects.get(node.id)),
  );
  expect(part.nodes.filter(isClaim)).toEqual(claims);

  // Edges: none hangs in the air; those that are not counted are kept exactly where both ends are.
  expect(part.edges.every(({ source, target }) => ids.has(source) && ids.has(target))).toBe(true);
  const links = (graph: Elements) => graph.edges.filter((edge) => !isTyped(edge));
  expect(links(part)).toEqual(
    links(whole).filter(({ source, target }) => ids.has(source) && ids.has(target)),
  );
  const counts = countsOf(part);
  const typed = part.edges.filter(isTyped);
  expect(typed.map(edgeKey).sort()).toEqual([...counts.keys()].sort());
  for (const edge of typed) expect(edge.properties).toMatchObject(counts.get(edgeKey(edge))!);

  // Entities: of the kinds, and nothing but them where only kinds are limited.
  const entities = part.nodes.filter(isEntity);
  expect(entities.every(({ id }) => fitsKind(id))).toBe(true);
  const { kinds: _, ...others } = where;
  if (Object.keys(others).length === 0) {
    expect(entities).toEqual(whole.nodes.filter((node) => isEntity(node) && fitsKind(node.id)));
    expect(typed).toEqual(
      whole.edges.filter((edge) => isTyped(edge) && ids.has(edge.source) && ids.has(edge.target)),
    );
  } else {
    const ends = new Set(part.edges.flatMap(({ source, target }) => [source, target]));
    for (const { id } of entities) expect(ends).toContain(id);
  }
  if (where.since !== undefined || where.until !== undefined) {
    for (const { id, properties } of entities) {
      const mentions = whole.edges.filter(
        ({ type, source, target }) =>
          type === 'MENTIONED_IN' && source === id && isOfTime(all.published.get(target), where),
      );
      expect(properties.documents).toBe(mentions.length);
      expect(properties.mentions).toBe(
        mentions.reduce((sum, edge) => sum + Number(edge.properties.count), 0),
      );
    }
  }

  // Articles: of the time, with a claim or a mention of something kept.
  const cited = new Set(claims.map(({ id }) => documentOf(id)));
  const isNarrow = where.types !== undefined || where.bases !== undefined;
  for (const { id, properties } of part.nodes.filter(isDocument)) {
    expect(isOfTime(properties.published, where)).toBe(true);
    if (isNarrow) expect(cited).toContain(id);
  }
  for (const id of cited) expect(ids).toContain(id);
}

describe('a limited export', { timeout: 120_000 }, () => {
  it('keeps what fits and hangs together, and counts edges from the claims that it keeps', async () => {
    const limits = fc.array(whereArbitrary, { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(corpusArbitrary, limits, async (corpus, wheres) => {
        await withWorkspace(corpus, async (workspace) => {
          await ingestAll(workspace, corpus);
          const whole = await exported(workspace, {});
          for (const where of wheres) {
            const part = await exported(workspace, where);
            expectPart(whole, part, where);
            expect(await exported(workspace, where)).toEqual(part);
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('is the whole graph where nothing is cut', async () => {
    await fc.assert(
      fc.asyncProperty(corpusArbitrary, async (corpus) => {
        const dated = corpus.map(({ article, extraction }) => ({
          extraction,
          article: { ...article, published: article.published ?? '2026-03-01' },
        }));
        await withWorkspace(dated, async (workspace) => {
          await ingestAll(workspace, dated);
          const whole = await exported(workspace, {});
          const entities = (graph: Elements) =>
            graph.nodes.filter((node) => isEntity(node) && node.properties.documents !== 0);
          for (const where of [{ since: '1999' }, { kinds }, { since: '0001', until: '9999', kinds }]) {
            const part = await exported(workspace, where);
            // An article that mentions nothing of the kinds is left out, and so is what it corrects.
            const isKept = ({ type }: EdgeElement) => !('kinds' in where) || type !== 'CORRECTS';
            expect(part.edges.filter(isKept)).toEqual(whole.edges.filter(isKept));
            expect(entities(part)).toEqual(entities(whole));
            if (!('kinds' in where))
              expect(part.nodes.filter(isDocument)).toEqual(whole.nodes.filter(isDocument));
          }
          const all = await exported(workspace, { bases });
          expect(all.edges.filter(isTyped)).toEqual(whole.edges.filter(isTyped));
        });
      }),
      { numRuns: 10 },
    );
  });

  it('near an entity holds what is at most as many edges away', async () => {
    await fc.assert(
      fc.asyncProperty(
        corpusArbitrary,
        fc.nat(),
        fc.integer({ min: 1, max: 3 }),
        async (corpus, pick, depth) => {
          await withWorkspace(corpus, async (workspace) => {
            await ingestAll(workspace, corpus);
            const whole = await exported(workspace, {});
            const entities = whole.nodes.filter(isEntity);
            const start = entities[pick % entities.length]!.id;
            const near = new Set([start]);
            for (let step = 0; step < depth; step++) {
              const before = new Set(near);
              for (const { source, target } of whole.edges.filter(isTyped)) {
                if (before.has(source)) near.add(target);
                if (before.has(target)) near.add(source);
              }
            }
            const part = await exported(workspace, { near: [start], depth });
            expect(part.nodes.filter(isEntity)).toEqual(entities.filter(({ id }) => near.has(id)));
            expect(part.edges.filter(isTyped)).toEqual(
              whole.edges.filter((edge) => isTyped(edge) && near.has(edge.source) && near.has(edge.target)),
            );
          });
        },
      ),
      { numRuns: 10 },
    );
  });

  it('tells of a name that nothing has', async () => {
    await withWorkspace([], async (workspace) => {
      expect(() => workspace.export({ where: { near: ['Nobody'] } })).toThrow('no entity is named "Nobody"');
      expect(() => workspace.export({ where: { kinds: ['Ship'] } })).toThrow(
        'Cannot limit by kind=Ship: there is no kind Ship; there are Person, Organization, Country.',
      );
    });
  });
});
