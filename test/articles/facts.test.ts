import { afterAll, describe, expect, it } from 'vitest';
import { readSources } from '../../src/article/read-sources.ts';
import { createClaimMatcher, foldName } from '../../src/evaluation/claims/claim-matcher.ts';
import { faultsOf } from '../../src/extract/check-extraction.ts';
import { createDefaultExtractor, loadOntology } from '../../src/index.ts';
import type { Extraction } from '../../src/model/extraction.ts';
import { loadFacts } from './facts-schema.ts';

const ontology = await loadOntology();
const extractor = createDefaultExtractor(ontology);
const extractions = new Map<string, Extraction>();
for await (const outcome of readSources([new URL('../../data/articles', import.meta.url).pathname])) {
  if (outcome.status === 'rejected') throw outcome.error;
  extractions.set(outcome.article.id, await extractor.extract(outcome.article));
}
afterAll(() => extractor.close());

const facts = loadFacts();

it('covers every sample article', () => {
  expect([...extractions.keys()].sort()).toEqual(facts.map(({ article }) => article).sort());
});

describe.each(facts.map((entry) => [entry.article, entry] as const))('%s', (article, entry) => {
  const extraction = extractions.get(article) as Extraction;
  const matcher = createClaimMatcher(extraction.text, extraction);
  const entityOf = (name: string) =>
    extraction.entities.find((entity) =>
      [entity.name, ...entity.aliases].some((form) => foldName(form) === foldName(name)),
    );

  it('holds the invariants', () => {
    expect(faultsOf(extraction, ontology)).toEqual([]);
  });

  it('gives its main facts', () => {
    const missed = entry.must.filter((fact) => !fact.gap && matcher.find(fact) === undefined);
    expect(missed).toEqual([]);
  });

  it('has no gap that is closed', () => {
    const closed = entry.must.filter((fact) => fact.gap && matcher.find(fact) !== undefined);
    expect(closed).toEqual([]);
  });

  it('does not give what it denies, plans or does not say', () => {
    const wrong = entry.mustNot.filter((fact) => !fact.gap && matcher.find(fact) !== undefined);
    expect(wrong).toEqual([]);
  });

  it('takes no credit or advertisement for an actor', () => {
    expect(entry.noEntity.filter((name) => entityOf(name))).toEqual([]);
  });

  it('joins and parts its names', () => {
    const apart = entry.same.filter(
      ([a, b]) => entityOf(a)?.id === undefined || entityOf(a)?.id !== entityOf(b)?.id,
    );
    const joined = entry.different.filter(
      ([a, b]) => entityOf(a)?.id !== undefined && entityOf(a)?.id === entityOf(b)?.id,
    );
    expect({ apart, joined }).toEqual({ apart: [], joined: [] });
  });
});
