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
  for (const iso of [homeOf(view, lexicons, entity), bareBody(entity.name, lexicons).iso]) {
    if (iso !== null) draft.countries.add(iso);
  }
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

/** Bodies of many countries, which no single one is home to. */
const international =
  /\b(?:African|Arab|Asian|Atlantic|Council|European|Global|Inter\p{L}*|League|Nations|Organi[sz]ation|Pacific|United|World)\b|^[\p{Lu}.&-]+$/u;
/** Rarer names are borne by one body, wherever it is spoken of. */
const commonName = 0.5;

/**
 * "The British lender Meridian Bank", "the CGT of France", "The Guardian, the newspaper in Lagos". A body with a name that
 * many might have, of which nothing is told, is of the country where the text plays.
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
  const next = (at: number) => {
    const link = /^,? (?:of|in|from) (?:the )?/u.exec(view.text.slice(at, at + 16))?.[0];
    if (link === undefined) return [];
    return view
      .namesWithin(at + link.length, at + link.length + 40)
      .filter(({ start }) => start === at + link.length);
  };
  for (const { form, end } of view.mentionsOf(entity.id)) if (form === 'name') add(next(end));
  for (const { start, end, after } of findDescriptions(view, entity.id)) {
    add(view.namesWithin(start, end));
    add(next(after));
  }
  const { country } = view.setting;
  if (draft.countries.size > 0 || country === null || international.test(entity.name)) return;
  if (nameRarity(entity.kind, entity.name) < commonName) draft.countries.add(country);
}
