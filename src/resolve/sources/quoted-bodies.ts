import type { QuotedBody } from '../../model/contribution.ts';
import type { Entity } from '../../model/extraction.ts';
import { isNewsOutlet } from './news-outlets.ts';
import { outletKey } from './outlet-key.ts';

/** The entities of a document that may be news outlets: its organizations, by their id within the document. */
export function quotedBodies(entities: readonly Entity[]): ReadonlyMap<string, QuotedBody> {
  return new Map(
    entities
      .filter(({ kind, attributes }) => kind === 'Organization' && attributes.unnamed !== true)
      .map(({ id, name, aliases }) => {
        const names = [...new Set([name, ...aliases].map(outletKey))].filter((key) => key !== '');
        return [id, { names, isOutlet: names.some(isNewsOutlet) }];
      }),
  );
}
