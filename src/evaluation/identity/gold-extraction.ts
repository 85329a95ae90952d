import type { Entity, Extraction, Mention } from '../../model/extraction.ts';
import type { GoldDocument, GoldId } from '../gold-document.ts';
import { alignEntities } from '../measures/align-entities.ts';
import { createScoredText } from '../text/scored-text.ts';
import { viewDocument } from '../view-document.ts';

/** An extraction whose entities are those of gold. */
export interface GoldExtraction {
  readonly extraction: Extraction;
  /** Ids of its entities by the ids of gold. */
  readonly ids: ReadonlyMap<GoldId, string>;
}

/**
 * Puts the entities of gold, with their names and mentions, into an extraction in place of those that it found for them.
 * Claims stay, so that what is known of an entity is what was read; entities that are not in gold stay, too.
 */
export function withGoldEntities(extraction: Extraction, gold: GoldDocument): GoldExtraction {
  const text = createScoredText(gold.text);
  const goldView = viewDocument(gold, text, gold.source);
  const predView = viewDocument(extraction, text, gold.source);
  const found = new Map<GoldId, Entity>();
  const byId = new Map(extraction.entities.map((entity) => [entity.id, entity]));
  for (const [a, b] of alignEntities(goldView, predView)) {
    found.set(goldView[a]!.id, byId.get(String(predView[b]!.id))!);
  }
  const ids = new Map<GoldId, string>();
  const entities: Entity[] = [];
  const mentions: Mention[] = [];
  for (const one of gold.entities) {
    const prediction = found.get(one.id);
    const id = prediction?.id ?? `gold-${one.id}`;
    ids.set(one.id, id);
    const [name = String(one.id), ...aliases] = namesOf(one, gold.text);
    const attributes = prediction?.kind === one.kind ? prediction.attributes : {};
    entities.push({ id, kind: one.kind, name, aliases: aliases.sort(), attributes });
    for (const [at, [start, end]] of one.mentions.entries()) {
      mentions.push({ entity: id, start, end, form: one.forms?.[at] ?? 'name' });
    }
  }
  const taken = new Set(ids.values());
  return {
    ids,
    extraction: {
      ...extraction,
      entities: [...entities, ...extraction.entities.filter(({ id }) => !taken.has(id))],
      mentions: [...mentions, ...extraction.mentions.filter(({ entity }) => !taken.has(entity))].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      ),
    },
  };
}

/** The names by which a text calls an entity, the longest first. */
function namesOf({ mentions, forms }: GoldDocument['entities'][number], text: string): string[] {
  const named = mentions.filter((_, at) => (forms?.[at] ?? 'name') === 'name');
  const names = new Set((named.length > 0 ? named : mentions).map(([start, end]) => text.slice(start, end)));
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
