import type { Claim, Entity, Extraction, Mention } from '../../../src/model/extraction.ts';
import { plainClaim } from '../../support/plain-claim.ts';

type Part = Partial<Entity> & { readonly id: string; readonly kind: string; readonly name: string };

/** What claims of a test leave out: affirmed, actual, stated by the article. */
type Fact = Pick<Claim, 'type' | 'subject'> & Partial<Claim>;

/**
 * An extraction of a text in which every name and alias of an entity is a mention.
 * @param nouns Words that take an entity up, by its id; pronouns among them are taken as such.
 */
export function extractionOf(
  text: string,
  parts: readonly Part[],
  facts: readonly Fact[] = [],
  nouns: Readonly<Record<string, readonly string[]>> = {},
): Pick<Extraction, 'entities' | 'mentions' | 'claims' | 'text'> {
  const entities = parts.map((part) => ({ aliases: [], attributes: {}, ...part }));
  const mentions: Mention[] = [];
  const find = (entity: string, words: string, form: Mention['form']) => {
    for (const { index } of text.matchAll(new RegExp(`(?<!\\p{L})${escapeText(words)}`, 'gu'))) {
      mentions.push({ entity, start: index, end: index + words.length, form });
    }
  };
  for (const { id, name, aliases } of entities) {
    for (const words of new Set([name, ...aliases])) find(id, words, 'name');
    for (const words of nouns[id] ?? [])
      find(id, words, /^(?:[Hh]is|[Hh]er|[Ss]?[Hh]e)$/u.test(words) ? 'pronoun' : 'nominal');
  }
  const claims = facts.map(
    (fact, index): Claim =>
      plainClaim({
        id: `c${index}`,
        object: null,
        evidence: { start: 0, end: text.length, quote: text },
        ...fact,
      }),
  );
  return { entities, mentions, claims, text };
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
