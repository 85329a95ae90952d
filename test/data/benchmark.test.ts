import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../src/evaluation/claims/expected-claim.ts';
import { loadOntology } from '../../src/index.ts';
import { readGold } from '../../src/pipeline/read-gold.ts';

const ontology = await loadOntology();
const gold = await readGold([new URL('../../data/benchmark', import.meta.url).pathname]);
const documents = gold.map(({ document }) => document).filter(({ layers }) => layers.includes('claims'));
const expectations = documents.map(({ expect: expected }) => expected!);

describe('the benchmark of traps', () => {
  it('has texts enough, none like another', () => {
    expect(documents.length).toBeGreaterThanOrEqual(200);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
    expect(new Set(documents.map(({ text }) => text)).size).toBe(documents.length);
  });

  it('has families of about one size', () => {
    const sizes = new Map<string, number>();
    for (const { family } of documents) sizes.set(family!, (sizes.get(family!) ?? 0) + 1);
    expect(sizes.size).toBe(20);
    for (const size of sizes.values()) expect(size).toBeGreaterThanOrEqual(10);
  });

  it('names ids after their family', () => {
    for (const { id, family } of documents) expect(id).toMatch(new RegExp(`^${family}-\\d\\d$`));
  });

  it('asks for types that there are', () => {
    const claims = expectations.flatMap(({ must, mustNot }) => [...must.flatMap(readingsOf), ...mustNot]);
    const types = new Set(claims.flatMap(({ type = [], content = [] }) => [...type, ...content]));
    expect([...types].filter((type) => type !== null && !Object.hasOwn(ontology.types, type))).toEqual([]);
  });

  it('asks for something and against something in each text', () => {
    const bare = documents.filter(({ expect: one }) => one!.must.length === 0 || one!.mustNot.length === 0);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });
});
