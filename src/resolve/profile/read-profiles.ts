import type { Article } from '../../model/article.ts';
import type { Entity, Extraction } from '../../model/extraction.ts';
import { nameSlug } from '../name-slug.ts';
import type { EntityProfile, ProfiledEntity } from './entity-profile.ts';

/** Profiles of all entities of a document, in the order of the extraction. Pure. */
export function readProfiles(
  article: Pick<Article, 'id' | 'published'>,
  extraction: Pick<Extraction, 'entities'>,
): readonly ProfiledEntity[] {
  return extraction.entities.map((entity) => ({
    local: entity.id,
    profile: profileOf(article.id, entity),
    context: [],
  }));
}

function profileOf(document: string, { id, kind, name, attributes }: Entity): EntityProfile {
  const { iso, country, generic, unnamed } = attributes;
  const code = kind === 'Country' && typeof iso === 'string' ? iso.toUpperCase() : null;
  const isAlone = kind === 'Person' && !/\S[\s_]+\S/u.test(name.trim());
  const isHomeless = generic === true && typeof country !== 'string';
  return {
    kind,
    names: code === null ? [nameSlug(name)] : [],
    iso: code,
    generic: generic === true,
    own: unnamed === true || isAlone || isHomeless ? `${document}#${id}` : null,
    countries:
      (generic === true || unnamed === true) && typeof country === 'string' ? [country.toUpperCase()] : [],
    fields: [],
    offices: [],
    bodies: [],
    relatives: [],
    born: null,
    gender: null,
  };
}
