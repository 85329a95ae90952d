import type { Entity } from '../../model/extraction.ts';
import { nameSlug } from '../name-slug.ts';
import { describedByName } from './descriptions.ts';
import type { DocumentView } from './document-view.ts';
import { homeOf } from './home-of.ts';
import type { Region } from './identity-lexicon.ts';
import type { Lexicons } from './lexicons.ts';
import type { ProfileDraft } from './profile-draft.ts';

/** Adds the state, province or country that stands right after a place's name, and what sort of place it is. */
export function readPlace(view: DocumentView, lexicons: Lexicons, entity: Entity, draft: ProfileDraft): void {
  const { identity } = lexicons;
  for (const { form, end } of view.mentionsOf(entity.id)) {
    if (form !== 'name') continue;
    const following = view.text.slice(end, end + 40);
    const noun = /^ (\p{L}+)/u.exec(following)?.[1];
    const sort = noun === undefined ? null : identity.sortOfNoun('Place', noun);
    if (sort !== null) draft.fields.add(sort);
    const region = regionAfter(following, identity.regionOf);
    if (region !== null) draft.regions.add(`${region.iso.toLowerCase()}-${nameSlug(region.name)}`);
    const comma = /^, (?:in )?(?:the )?/u.exec(following);
    if (comma === null || region !== null) continue;
    const [next] = view.namesWithin(end + comma[0].length, end + comma[0].length + 40);
    if (next === undefined || next.start !== end + comma[0].length) continue;
    const within = view.byId.get(next.entity)!;
    if (within.kind === 'Country' && next.adjective !== true && endsPlace.test(view.text.slice(next.end))) {
      const home = homeOf(view, lexicons, within);
      if (home !== null) draft.countries.add(home);
    }
  }
  for (const { text } of describedByName(view, entity.id)) {
    const head = /(\p{L}+)$/u.exec(text)?.[1]?.toLowerCase();
    const sort = head === undefined ? null : identity.sortOfNoun('Place', head);
    if (sort !== null) draft.fields.add(sort);
  }
}

/** What may follow the country behind a place: "Paris, France, said", and not "Bandar Abbas, the US fleet said". */
const endsPlace =
  /^(?:$|[,.;:)\n–—-]| (?:on|in|at|and|or|but|as|to|for|from|by|with|who|which|where|when|while|since|before|after|during|is|was|were|has|had|will|would)\b)/u;

/** The state in "Paris, Texas" or "Springfield, Ill." */
function regionAfter(following: string, regionOf: (name: string) => readonly Region[]): Region | null {
  const words = /^, ((?:\p{Lu}[\p{L}.]*)(?: \p{Lu}\p{L}*){0,2})/u.exec(following)?.[1]?.split(' ') ?? [];
  for (let count = words.length; count > 0; count -= 1) {
    const [region] = regionOf(words.slice(0, count).join(' '));
    if (region !== undefined) return region;
  }
  return null;
}
