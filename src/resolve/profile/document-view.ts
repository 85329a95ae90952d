import type { Article } from '../../model/article.ts';
import type { Claim, Entity, Extraction, Mention } from '../../model/extraction.ts';
import { homeOfOutlet } from './home-of-outlet.ts';
import type { Lexicons } from './lexicons.ts';
import { type Setting, settingOf } from './setting.ts';

/** An extraction as a profile needs it: what belongs to each entity, and what is claimed for a fact. */
export interface DocumentView {
  /** Id of the article. */
  readonly id: string;
  readonly text: string;
  /** Year, month and day of publication, or null. */
  readonly published: string | null;
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<string, Entity>;
  mentionsOf(entity: string): readonly Mention[];
  /** Claims in which it takes part, that are affirmed and actual, stated or known. What is only implied may be wrong of a guest. */
  factsOf(entity: string): readonly Claim[];
  readonly setting: Setting;
  /** Names within a stretch of the text, in order. */
  namesWithin(start: number, end: number): readonly Mention[];
}

/** What a profile needs to know of an article. */
export type ProfiledArticle = Pick<Article, 'id'> & Partial<Pick<Article, 'published' | 'outlet' | 'blocks'>>;

export function viewDocument(
  { id, published, outlet, blocks = [] }: ProfiledArticle,
  extraction: Pick<Extraction, 'entities' | 'mentions' | 'claims' | 'text'>,
  lexicons: Lexicons,
): DocumentView {
  const { entities, text } = extraction;
  const mentions = new Map<string, Mention[]>();
  for (const mention of extraction.mentions) {
    const known = mentions.get(mention.entity);
    if (known === undefined) mentions.set(mention.entity, [mention]);
    else known.push(mention);
  }
  const names = extraction.mentions
    .filter(({ form }) => form === 'name')
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const facts = new Map<string, Claim[]>();
  for (const claim of extraction.claims) {
    if (claim.polarity !== 'affirmed' || claim.modality !== 'actual' || claim.basis === 'implied') continue;
    for (const entity of new Set([claim.subject, claim.object])) {
      if (entity !== null) facts.set(entity, [...(facts.get(entity) ?? []), claim]);
    }
  }
  const view: Omit<DocumentView, 'setting'> = {
    id,
    text,
    published: published?.slice(0, 10) ?? null,
    entities,
    byId: new Map(entities.map((entity) => [entity.id, entity])),
    mentionsOf: (entity) => mentions.get(entity) ?? [],
    factsOf: (entity) => facts.get(entity) ?? [],
    namesWithin(start, end) {
      let low = 0;
      let high = names.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (names[middle]!.start < start) low = middle + 1;
        else high = middle;
      }
      const within: Mention[] = [];
      for (let at = low; at < names.length && names[at]!.start < end; at += 1) {
        if (names[at]!.end <= end) within.push(names[at]!);
      }
      return within;
    },
  };
  const origin = {
    datelines: blocks.filter(({ kind }) => kind === 'dateline'),
    outlet: outlet === undefined ? null : homeOfOutlet(outlet, lexicons),
  };
  return { ...view, setting: settingOf(view, origin, lexicons) };
}
