import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewsgraphError } from '../../../src/model/errors.ts';
import type { Workspace } from '../../../src/pipeline/workspace.ts';
import type { MemoryStore } from '../support/memory-store.ts';
import { ingestAll, withFolder, withWorkspace } from '../support/open-test-workspace.ts';
import { personsDocument } from './support.ts';

const documents = [
  personsDocument('d1', '[Mara Olin] met [Zuberi Okwachi].', '2026-01-05'),
  personsDocument('d2', '[Mara Olin] left. [Mara Olin] came back to [Zuberi Okwachi].', '2026-02-05'),
  personsDocument('d3', '[Marta Olin] called [Zuberi Okwachi].', '2026-03-05'),
  personsDocument('d4', '[Mara Olin] sang with [Eva Quist].'),
];
const options = { at: null };

async function withJudged<T>(
  work: (workspace: Workspace, store: MemoryStore, file: string) => Promise<T>,
): Promise<T> {
  return await withWorkspace(documents, async (workspace, store) => {
    await ingestAll(workspace, documents);
    return await work(workspace, store, join(workspace.folder, 'judgements.jsonl'));
  });
}

function personsIn({ snapshot }: MemoryStore): string[] {
  return snapshot()
    .nodes.filter(({ label }) => label === 'Person')
    .map(({ id }) => id);
}

describe('merging', () => {
  it('writes a line that names a mention of each, and makes them one in the graph', async () => {
    await withJudged(async (workspace, store, file) => {
      const { judgement, became } = await workspace.merge('Mara Olin', 'Marta Olin', {
        note: 'a slip of the pen',
        by: 'T. Ito',
        at: '2026-04-01T08:00:00Z',
      });
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        id: 1,
        op: 'same',
        names: ['Mara Olin', 'Marta Olin'],
        one: [{ document: 'd2', quote: 'Mara Olin', occurrence: 1, context: '… left Mara Olin came' }],
        other: [{ document: 'd3', quote: 'Marta Olin', occurrence: 1, context: '… called Zuberi Okwachi' }],
        note: 'a slip of the pen',
        by: 'T. Ito',
        at: '2026-04-01T08:00:00Z',
      });
      expect(judgement.id).toBe(1);
      expect(became.map(({ id, now }) => [id, now])).toEqual([
        ['person/mara-olin', [{ id: 'person/mara-olin', name: 'Mara Olin', documents: 3 }]],
        ['person/marta-olin', [{ id: 'person/mara-olin', name: 'Mara Olin', documents: 1 }]],
      ]);
      expect(personsIn(store)).toEqual(['person/eva-quist', 'person/mara-olin', 'person/zuberi-okwachi']);
      expect(workspace.whatBecameOf('person/marta-olin')).toEqual({
        id: 'person/marta-olin',
        now: [{ id: 'person/mara-olin', kind: 'Person', name: 'Mara Olin' }],
        cause: 'judgement 1',
      });
    });
  });

  it('is undone to the last property, and done again', async () => {
    await withJudged(async (workspace, store) => {
      const before = store.snapshot();
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      const merged = store.snapshot();
      expect(merged).not.toEqual(before);
      const { became } = await workspace.undo(1, options);
      expect(became[0]?.now.map(({ id }) => id)).toEqual(['person/mara-olin', 'person/marta-olin']);
      expect(store.snapshot()).toEqual(before);
      await workspace.undo(2, options);
      expect(store.snapshot()).toEqual(merged);
      expect((await workspace.judgements()).map(({ standing }) => standing)).toEqual([
        'in-force',
        'undone',
        'in-force',
      ]);
    });
  });

  it('writes nothing in a dry run, and tells the plan', async () => {
    await withJudged(async (workspace, store, file) => {
      const before = store.snapshot();
      const plans: number[] = [];
      const { judgement } = await workspace.merge('Mara Olin', 'Marta Olin', {
        dryRun: true,
        onPlan: ({ nodes }) => plans.push(nodes.length),
      });
      expect(judgement.id).toBe(1);
      expect(plans).toEqual([expect.any(Number)]);
      expect(plans[0]).toBeGreaterThan(0);
      expect(store.snapshot()).toEqual(before);
      expect(() => readFileSync(file)).toThrow(/ENOENT/);
      expect(await workspace.judgements()).toEqual([]);
    });
  });

  it.each([
    ['an unknown name', ['Mara Olin', 'Nobody'], 'ENTITY_UNKNOWN', /no entity is named "Nobody"/],
    ['two names of one', ['Mara Olin', 'person/mara-olin'], 'ENTITY_UNKNOWN', /are one entity/],
  ])('refuses %s', async (_, names, code, reason) => {
    await withJudged(async (workspace, __, file) => {
      const merging = workspace.merge(names[0]!, names[1]!);
      await expect(merging).rejects.toMatchObject({ code, message: expect.stringMatching(reason) });
      expect(() => readFileSync(file)).toThrow(/ENOENT/);
    });
  });
});

describe('judging while articles are read', () => {
  it('comes between two articles, and what is read afterwards obeys it', async () => {
    const judgedAfterwards = await withJudged(async (workspace, store) => {
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      return store.snapshot();
    });
    await withWorkspace(documents, async (workspace, store) => {
      const articles = documents.map(({ article }) => article);
      const statuses: string[] = [];
      for await (const { status } of workspace.ingestArticles(articles, { batchSize: 1 })) {
        statuses.push(status);
        if (statuses.length !== 3) continue;
        // Both are known by now, and the last article is not read yet.
        expect((await workspace.status()).documents).toBe(3);
        const { became } = await workspace.merge('Mara Olin', 'Marta Olin', options);
        expect(became.map(({ now }) => now.map(({ id }) => id))).toEqual([
          ['person/mara-olin'],
          ['person/mara-olin'],
        ]);
      }
      expect(statuses).toEqual(['added', 'added', 'added', 'added']);
      expect(store.snapshot()).toEqual(judgedAfterwards);
    });
  });

  it('is seen by nobody who waited for its turn', async () => {
    await withJudged(async (workspace) => {
      const order: string[] = [];
      let letGo = (): void => {};
      const isHeld = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const still = workspace.whileStill(async () => {
        await isHeld;
        order.push(`still: ${workspace.viewEntities({ kind: 'Person' }).total}`);
      });
      const judged = workspace.merge('Mara Olin', 'Marta Olin', {
        ...options,
        onTurn: async () => void order.push('turn'),
      });
      letGo();
      await Promise.all([still, judged]);
      expect(order).toEqual(['still: 4', 'turn']);
    });
  });
});

describe('keeping apart and splitting', () => {
  it('makes an entity another one in some documents', async () => {
    await withJudged(async (workspace, store) => {
      const before = store.snapshot();
      const { judgement, became } = await workspace.split('Mara Olin', ['d4'], options);
      expect(judgement).toMatchObject({
        op: 'different',
        one: [{ document: 'd4' }],
        other: [{ document: 'd2' }],
      });
      expect(became[0]?.now.map(({ documents: count }) => count)).toEqual([2, 1]);
      expect(personsIn(store)).toHaveLength(5);
      await workspace.undo(1, options);
      expect(store.snapshot()).toEqual(before);
    });
  });

  it('refuses documents that do not mention it, are not there, or are all that do', async () => {
    await withJudged(async (workspace) => {
      const refused = async (documents: string[], reason: RegExp) =>
        await expect(workspace.split('Mara Olin', documents)).rejects.toMatchObject({
          code: 'JUDGEMENT_REFUSED',
          message: expect.stringMatching(reason),
        });
      await refused(['d3'], /^the document d3 does not mention Mara Olin/);
      await refused(['d9'], /^the document d9 is not in the workspace$/);
      await refused(['d1', 'd2', 'd4'], /nothing would be left/);
    });
  });

  it('refuses what contradicts an earlier judgement, naming it, and takes it once that is undone', async () => {
    await withJudged(async (workspace, store, file) => {
      await workspace.keepApart('Mara Olin', 'Marta Olin', options);
      const before = [store.snapshot(), readFileSync(file, 'utf8')];
      await expect(workspace.merge('Marta Olin', 'Mara Olin')).rejects.toMatchObject({
        code: 'JUDGEMENT_REFUSED',
        message: expect.stringContaining('judgement 1; take that back first with "newsgraph undo 1"'),
        context: { against: [1] },
      });
      expect([store.snapshot(), readFileSync(file, 'utf8')]).toEqual(before);
      await workspace.undo(1, options);
      await workspace.merge('Marta Olin', 'Mara Olin', options);
      expect(personsIn(store)).toHaveLength(3);
    });
  });
});

describe('undoing', () => {
  it('refuses to bring back what contradicts a judgement that was made meanwhile', async () => {
    await withJudged(async (workspace) => {
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      await workspace.undo(1, options);
      await workspace.keepApart('Mara Olin', 'Marta Olin', options);
      await expect(workspace.undo(2, options)).rejects.toMatchObject({
        code: 'JUDGEMENT_REFUSED',
        message: expect.stringContaining('"newsgraph undo 3"'),
      });
    });
  });

  it('refuses what is not there or was undone already, and says what can be done', async () => {
    await withJudged(async (workspace) => {
      await expect(workspace.undo(1)).rejects.toMatchObject({
        code: 'JUDGEMENT_UNKNOWN',
        message: 'there is no judgement 1; there are none',
      });
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      await workspace.undo(1, options);
      await expect(workspace.undo(1)).rejects.toMatchObject({
        code: 'JUDGEMENT_REFUSED',
        message: 'judgement 1 was undone by judgement 2; "newsgraph undo 2" brings it back',
      });
    });
  });
});

describe('judgements of a workspace', () => {
  it('are dormant while a document is away, and count when it comes', async () => {
    await withJudged(async (workspace, store) => {
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      const merged = store.snapshot();
      await workspace.retract('d3');
      expect(await workspace.judgements()).toMatchObject([
        { standing: 'dormant', missing: ['d3'], faults: [] },
      ]);
      await workspace.readmit('d3');
      await ingestAll(workspace, documents);
      expect(store.snapshot()).toEqual(merged);
      expect(await workspace.judgements()).toMatchObject([{ standing: 'in-force', missing: [] }]);
    });
  });

  it('outlive rebuilding, and are obeyed in another workspace that gets the file', async () => {
    const { graph, text } = await withJudged(async (workspace, store, file) => {
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      await workspace.split('Zuberi Okwachi', ['d3'], options);
      const before = store.snapshot();
      await workspace.rebuild();
      expect(store.snapshot()).toEqual(before);
      return { graph: before, text: readFileSync(file, 'utf8') };
    });
    await withFolder(async (folder) => {
      writeFileSync(join(folder, 'judgements.jsonl'), text);
      await withWorkspace(
        documents,
        async (workspace, store) => {
          await ingestAll(workspace, documents.toReversed());
          expect(store.snapshot()).toEqual(graph);
        },
        { folder },
      );
    });
  });

  it('that people write or take out by hand are obeyed at the next change', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'judgements.jsonl');
      const store = await withWorkspace(
        documents,
        async (workspace, first) => {
          await ingestAll(workspace, documents);
          return first;
        },
        { folder },
      );
      const before = store.snapshot();
      const sync = () =>
        withWorkspace(documents, (workspace) => workspace.sync(), { folder, stores: [store] });
      const at = (document: string, quote: string) => ({ document, quote, occurrence: 1 });
      const line = { id: 7, op: 'same', one: [at('d1', 'Mara Olin')], other: [at('d3', 'Marta Olin')] };
      writeFileSync(file, JSON.stringify(line));
      await sync();
      expect(personsIn(store)).toHaveLength(3);
      writeFileSync(file, '');
      await sync();
      expect(store.snapshot()).toEqual(before);
      writeFileSync(file, `${JSON.stringify(line)}\n{"id": 8`);
      await expect(sync()).rejects.toMatchObject({
        code: 'WORKSPACE_INVALID',
        message: expect.stringMatching(/judgements\.jsonl: line 2: it is no JSON/),
      });
      expect(store.snapshot()).toEqual(before);
    });
  });

  it('that no longer find their mention say so, and the others count', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'judgements.jsonl');
      const at = (document: string, quote: string) => ({ document, quote, occurrence: 1 });
      const lines = [
        { id: 1, op: 'same', one: [at('d1', 'Mara Olin')], other: [at('d3', 'Martha Olin')] },
        { id: 2, op: 'same', one: [at('d1', 'Mara Olin')], other: [at('d4', 'Eva Quist')] },
        { id: 3, op: 'different', one: [at('d1', 'Mara Olin')], other: [at('d4', 'Eva Quist')] },
      ];
      writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
      await withWorkspace(
        documents,
        async (workspace, store) => {
          await ingestAll(workspace, documents);
          const states = await workspace.judgements();
          expect(states.map(({ standing }) => standing)).toEqual(['faulty', 'in-force', 'faulty']);
          expect(states[0]?.faults[0]?.reason).toBe(
            'document d3 no longer has the mention "Martha Olin" (occurrence 1): the words are gone',
          );
          expect(states[2]?.faults[0]).toEqual({
            judgement: 3,
            against: [2],
            reason: 'it contradicts judgement 2; it stands aside until one of them is undone',
          });
          expect(personsIn(store)).not.toContain('person/eva-quist');
        },
        { folder },
      );
    });
  });
});

describe('the history of an entity', () => {
  it('tells its names, what was joined to it and the judgements about it, also by an old id', async () => {
    await withJudged(async (workspace) => {
      await workspace.merge('Mara Olin', 'Marta Olin', options);
      const { former, entities } = await workspace.history('person/marta-olin');
      expect(former?.now.map(({ id }) => id)).toEqual(['person/mara-olin']);
      expect(entities).toMatchObject([
        {
          id: 'person/mara-olin',
          documents: 4,
          first: '2026-01-05',
          last: '2026-03-05',
          names: [
            { name: 'Mara Olin', documents: 3, first: { document: 'd1', published: '2026-01-05' } },
            { name: 'Marta Olin', documents: 1, first: { document: 'd3' } },
          ],
          joined: [{ from: 'person/marta-olin', cause: 'judgement 1' }],
          left: [],
          judgements: [{ judgement: { id: 1 }, standing: 'in-force' }],
        },
      ]);
      await workspace.undo(1, options);
      const after = await workspace.history('Marta Olin');
      expect(
        after.entities[0]?.judgements.map(({ judgement, standing }) => [judgement.id, standing]),
      ).toEqual([
        [1, 'undone'],
        [2, 'in-force'],
      ]);
    });
  });
});

describe('any judgements, when all are taken back', { timeout: 120_000 }, () => {
  const step = fc.record({
    op: fc.constantFrom('merge', 'merge', 'keepApart', 'split', 'undo'),
    first: fc.nat(),
    second: fc.nat(),
    documents: fc.subarray(['d1', 'd2', 'd3', 'd4'], { minLength: 1, maxLength: 2 }),
  });

  /** Carries one out; null if it was refused for a reason that a person can see. */
  async function carryOut(workspace: Workspace, persons: readonly string[], drawn: Step): Promise<void> {
    const pick = (number: number) => persons[number % persons.length]!;
    const count = (await workspace.judgements()).length;
    try {
      if (drawn.op === 'merge') await workspace.merge(pick(drawn.first), pick(drawn.second), options);
      if (drawn.op === 'keepApart') await workspace.keepApart(pick(drawn.first), pick(drawn.second), options);
      if (drawn.op === 'split') await workspace.split(pick(drawn.first), drawn.documents, options);
      if (drawn.op === 'undo') await workspace.undo((drawn.first % (count + 1)) + 1, options);
    } catch (error) {
      if (!isNewsgraphError(error) || !/^(JUDGEMENT_|ENTITY_UNKNOWN)/.test(error.code)) throw error;
    }
  }

  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  it('leave the graph as it was, and no judgement is faulty on the way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await withJudged(async (workspace, store) => {
          const before = store.snapshot();
          for (const drawn of steps) await carryOut(workspace, personsIn(store), drawn);
          const states = await workspace.judgements();
          expect(states.filter(({ standing }) => standing === 'faulty')).toEqual([]);
          const graph = store.snapshot();
          await workspace.rebuild();
          expect(store.snapshot()).toEqual(graph);
          for (const { judgement } of states.toReversed()) {
            const isUndone = (await workspace.judgements()).find(
              (state) => state.judgement.id === judgement.id && state.standing === 'undone',
            );
            if (isUndone === undefined) await workspace.undo(judgement.id, options);
          }
          expect(store.snapshot()).toEqual(before);
        });
      }),
      { numRuns: 10 },
    );
  });
});
