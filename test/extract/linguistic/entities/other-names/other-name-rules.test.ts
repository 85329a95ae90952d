import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeArticle } from '../../../../../src/article/complete-article.ts';
import { readJsonArticle } from '../../../../../src/article/formats/json-article.ts';
import { defaultMaxTextLength } from '../../../../../src/article/source.ts';
import type { Extractor } from '../../../../../src/extract/extractor.ts';
import { loadOtherNameRules } from '../../../../../src/extract/linguistic/entities/other-names/other-name-rules.ts';
import { createDefaultExtractor, loadOntology } from '../../../../../src/index.ts';

const rules = loadOtherNameRules();
let extractor: Extractor;

beforeAll(async () => {
  extractor = createDefaultExtractor(await loadOntology());
});
afterAll(() => extractor.close());

async function entitiesOf(text: string) {
  const article = await completeArticle(readJsonArticle({ id: 'a', text }), {
    fallbackId: null,
    maxTextLength: defaultMaxTextLength,
    language: 'en',
    warn() {},
  });
  return (await extractor.extract(article)).entities.map(({ name, aliases }) => [name, ...aliases]);
}

describe('the rules for other names', () => {
  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it.each(rules)('$id makes one of its example', async ({ example, gives: [name, other] }) => {
    const entities = await entitiesOf(example);
    const found = entities.find(([first]) => first === name);
    expect(found).toContain(other);
    expect(entities.filter((names) => names.includes(other))).toHaveLength(1);
  });

  it.each([
    ['an owner', 'John Terrell, formerly Harbour United’s coach, met Anna Keller.', 2],
    ['another kind', 'Anna Keller, formerly of Norland, met John Beck in Oslo.', 3],
    ['who only becomes', 'Anna Keller became Oslo mayor.', 2],
    [
      'two ministries of which one does not become the other',
      'The Ministry of Health told the Ministry of Defence.',
      2,
    ],
    ['what goes on behind the name', 'Vint Motors, now Harbour Steel owners say, will close.', 2],
  ])('leave apart: %s', async (_, text, atLeast) => {
    const entities = await entitiesOf(text);
    expect(entities.length).toBeGreaterThanOrEqual(atLeast);
  });

  it('join what is named later by either name', async () => {
    const entities = await entitiesOf(
      'Baltic Oil and Gas changed its name to Veltrona Energy on Thursday. Veltrona Energy sells heat. Baltic Oil and Gas sold gas.',
    );
    expect(entities).toEqual([['Veltrona Energy', 'Baltic Oil and Gas']]);
  });
});
