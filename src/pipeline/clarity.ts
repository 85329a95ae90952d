import type { Claim, Extraction } from '../model/extraction.ts';

/** How well a reader who sees only the quote can check a claim: the article's own voice, both sides by name, short. */
export function clarityOf(
  { voice, subject, object, evidence }: Claim,
  { mentions, entities }: Extraction,
): number {
  let clarity = voice === 'article' ? 3 : 0;
  for (const id of [subject, object]) {
    const named = mentions.some(
      ({ entity, form, start, end }) =>
        entity === id && form === 'name' && start >= evidence.start && end <= evidence.end,
    );
    const name = entities.find((entity) => entity.id === id)?.name;
    clarity += (named ? 1 : 0) + (name !== undefined && evidence.quote.includes(name) ? 1 : 0);
  }
  return clarity - evidence.quote.length / 200;
}
