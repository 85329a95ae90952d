import type { Page } from '../../model/view.ts';
import { canonicalName } from '../../resolve/canonical-name.ts';
import { searchKey } from '../../resolve/name-slug.ts';
import type { PipelineContext } from '../context.ts';
import type { EntityMatch } from '../inspect.ts';
import { type PageOptions, sliceOf, toPage } from './page.ts';

/** Which entities are looked for. */
export interface EntitySearchOptions extends PageOptions {
  /** A name or alias, or how a word of one begins, whatever its case, accents or hyphens. Default: all entities. */
  readonly search?: string;
  /** A kind of the ontology, whatever its case. Default: all. */
  readonly kind?: string;
}

/** Entities of the graph by name and kind: whole names first, then those that more documents mention. */
export function viewEntities(
  { index, ontology }: Pick<PipelineContext, 'index' | 'ontology'>,
  { search, kind, ...page }: EntitySearchOptions,
): Page<EntityMatch> {
  const slice = sliceOf(page);
  const key = search === undefined ? null : searchKey(search);
  if (key === '') return { items: [], total: 0, next: null };
  const kinds = Object.keys(ontology.kinds);
  const wanted = kinds.find((each) => each.toLowerCase() === kind?.toLowerCase()) ?? kind ?? null;
  const found = index.views.entities({ key, kind: wanted }, slice);
  const items = found.items.map(({ id, match, exact }) => {
    const { kind: own, names, documents, mentions } = index.contributions.entity(id)!;
    const named = canonicalName(names);
    return { id, kind: own, ...named, documents, mentions, match: match ?? named.name, exact };
  });
  return toPage(items, found, slice);
}
