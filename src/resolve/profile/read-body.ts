import type { Entity } from '../../model/extraction.ts';
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
