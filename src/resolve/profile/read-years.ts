import type { Entity } from '../../model/extraction.ts';
import type { DocumentView } from './document-view.ts';

/** Years in which a named happening took place: as its name says, else as the text does; null where neither does. */
export function readYears(
  view: DocumentView,
  { id, name }: Entity,
): readonly [from: number, to: number] | null {
  const named = /\b((?:1[5-9]|20)\d\d)\b/u.exec(name)?.[1];
  if (named !== undefined) return [Number(named), Number(named)];
  for (const { type, subject, time } of view.factsOf(id)) {
    if (type !== 'TOOK_PLACE_IN' || subject !== id || time === null) continue;
    return [Number(time.start.slice(0, 4)), Number(time.end.slice(0, 4))];
  }
  return null;
}
