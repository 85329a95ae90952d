import type { Token } from '../../../model/analysis.ts';
import { wordOf } from '../scope/tree.ts';
import type { Discourse } from './discourse.ts';
import type { LinkRule } from './link.ts';

export const placeAdverbRule: LinkRule = {
  id: 'coreference/there',
  description: '"There" stands for the country or place named last, in the same sentence or the one before.',
  example: 'Mary Stone moved to Sweden and worked there.',
  gives: ['there', 'Sweden'],
};

/** Whether a token is "there" as a place, not the "there" of "there is". */
export function isPlaceAdverb(token: Token): boolean {
  return wordOf(token) === 'there' && token.tag === 'RB' && token.dep !== 'expl';
}

/** The place for which "there" stands; null where none is named near. */
export function placeOf(discourse: Discourse, token: Token): string | null {
  for (let at = token.sentence; at >= 0 && discourse.distance(at, token.sentence) <= 1; at -= 1) {
    const places = discourse
      .in(at)
      .filter(({ kind, form }) => (kind === 'Place' || kind === 'Country') && form !== 'adjective');
    const last = places.filter(({ role }) => role !== 'inner').at(-1) ?? places.at(-1);
    if (last) return last.entity;
  }
  return null;
}
