import type { EdgeIdentity } from '../../model/graph.ts';
import { wellFormed } from '../well-formed.ts';

/** Names for all that is the graph's own. They say what a thing is, and not where to read of it. */
const own = 'urn:newsgraph:';

/** Names of properties and classes of the graph's own. */
export const vocabulary = `${own}term:`;

/** A node, by its id. */
export function nodeIri(id: string): string {
  return own + encoded(id).replaceAll('%2F', '/');
}

/** A typed edge as a thing of its own, which statements are made of. */
export function edgeIri({ type, source, target }: EdgeIdentity): string {
  return `${own}relationship/${[type, source, target].map(encoded).join('/')}`;
}

/** A kind of entities. */
export function kindIri(kind: string): string {
  return `${own}kind:${encoded(kind)}`;
}

/** A claim type, and so the type of an edge. */
export function typeIri(type: string): string {
  return `${own}type:${encoded(type)}`;
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
