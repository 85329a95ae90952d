import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { stateAt } from '../store/states.ts';
import { attacks } from './attacks.ts';
import { samplePlan } from './sample-graph.ts';

/** Tries every attack on a store that holds the sample graph. */
export function describeAttacks(name: string, open: () => Promise<GraphStore>): void {
  describe(`attacks by queries: ${name}`, () => {
    let store: GraphStore;
    const readAll = async (): Promise<unknown[]> => {
      const all: unknown[] = [];
      for await (const node of store.nodes()) all.push(node);
      for await (const edge of store.edges()) all.push(edge);
      return all;
    };
    let before: unknown[];
    beforeAll(async () => {
      store = await open();
      await store.apply(samplePlan, stateAt(1));
      before = await readAll();
    });
    afterAll(() => store.close());

    it.each(attacks.map((attack) => [JSON.stringify(attack), attack]))('refuses %s', async (_, attack) => {
      const parameters = { url: 'file:///etc/passwd' };
      await expect(store.query(attack, { parameters })).rejects.toMatchObject({ code: 'QUERY_INVALID' });
    });

    it('has changed nothing', async () => {
      expect(await readAll()).toEqual(before);
      const evil = await store.query("MATCH (n) WHERE 'Evil' IN labels(n) RETURN count(n) AS n");
      expect(evil.rows).toEqual([[0]]);
    });
  });
}
