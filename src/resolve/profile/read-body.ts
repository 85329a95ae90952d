import type { Entity, Mention } from '../../model/extraction.ts';
import { nameRarity } from '../names/name-rarity.ts';
import { bareBody } from './body-name.ts';
import { findDescriptions } from './descriptions.ts';
import type { DocumentView } from './document-view.ts';
import { homeOf } from './home-of.ts';
import type { Lexicons } from './lexicons.ts';
import type { ProfileDraft } from './profile-draft.ts';

/** Adds the country of a body and what sort of body it is. */
export function readBody(view: DocumentView, lexicons: Lexicons, entity: Entity, draft: ProfileDraft): void {
  const { identity } = lexicons;
  // "The Guardian, the newspaper in Lagos": the list knows one body of a name, the text which it means.
  const stated = statedHome(view, lexicons, entity);
  const home = stated ?? homeOf(view, lexicons, entity);
  for (const iso of [home, bareBody(entity.name, lexicons).iso]) if (iso !== null) draft.countries.add(iso);
  if (draft.countries.size === 0) readHomeBeside(view, lexicons, entity, draft);
  const { kind } = entity;
  for (const word of entity.name.split(/\s+/u)) {
    const sort = identity.sortOfWord(kind, word);
    if (sort !== null) draft.fields.add(sort);
  }
  if (draft.fields.size > 0) return;
  for (const { text } of findDescriptions(view, entity.id)) {
    const head = /(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase();
    const sort = head === undefined ? null : identity.sortOfNoun(kind, head);
    if (sort !== null) draft.fields.add(sort);
  }
}

/** The country of the place that stands behind the noun for a body: "a newspaper in Pakistan". */
function statedHome(view: DocumentView, lexicons: Lexicons, { id, kind }: Entity): string | null {
  for (const { text, after } of findDescriptions(view, id)) {
    const head = /(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase();
    if (head === undefined || lexicons.identity.sortOfNoun(kind, head) === null) continue;
    const [place] = namesNext(view, after);
    const beside = place === undefined ? undefined : view.byId.get(place.entity);
    if (beside?.kind !== 'Country' && beside?.kind !== 'Place') continue;
    const home = homeOf(view, lexicons, beside);
    if (home !== null) return home;
  }
  return null;
}

/** The names right behind "of", "in" or "from" at an offset. */
function namesNext(view: DocumentView, at: number): readonly Mention[] {
  const link = /^,? (?:of|in|from) (?:the )?/u.exec(view.text.slice(at, at + 16))?.[0];
  if (link === undefined) return [];
  const start = at + link.length;
  return view.namesWithin(start, start + 40).filter((mention) => mention.start === start);
}

/** Bodies of many countries, which no single one is home to. */
const international =
  /\b(?:African|Arab|Asian|Atlantic|Council|European|Global|Inter\p{L}*|League|Nations|Organi[sz]ation|Pacific|United|World)\b|^[\p{Lu}.&-]+$/u;
/** Rarer names are borne by one body, wherever it is spoken of. */
const commonName = 0.5;

/**
 * "The British lender Meridian Bank", "the CGT of France", "The Guardian, the newspaper in Lagos". A body with a name that
 * many might have, of which nothing is told, is of the country of which the text speaks most.
 */
function readHomeBeside(view: DocumentView, lexicons: Lexicons, entity: Entity, draft: ProfileDraft): void {
  const add = (mentions: readonly Mention[]) => {
    for (const mention of mentions) {
      const beside = view.byId.get(mention.entity);
      if (beside?.kind !== 'Country' && beside?.kind !== 'Place') continue;
      const home = homeOf(view, lexicons, beside);
      if (home !== null) draft.countries.add(home);
      return;
    }
  };
  for (const { form, end } of view.mentionsOf(entity.id)) if (form === 'name') add(namesNext(view, end));
  for (const { start, end, after } of findDescriptions(view, entity.id)) {
    add(view.namesWithin(start, end));
    add(namesNext(view, after));
  }
  const { main } = view.setting;
  if (draft.countries.size > 0 || main === null || international.test(entity.name)) return;
  if (nameRarity(entity.kind, entity.name) < commonName) draft.countries.add(main);
}
