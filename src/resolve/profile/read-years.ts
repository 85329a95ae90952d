import type { Entity } from '../../model/extraction.ts';
import type { DocumentView } from './document-view.ts';

/** Years in which a named happening took place: as its name says, else as the text does; null where neither does. */
export function readYears(
  view: DocumentView,
  { id, name }: Entity,
): readonly [from: number, to: number] | null {
  const named = /\b((?:1[5-9]|20)\d\d)\b/u.exec(name)?.[1];
  if (named !== undefined) return [Number(named), Number(named)];
  for (const { form, start, end } of view.mentionsOf(id)) {
    const beside = `${view.text.slice(Math.max(0, start - 5), start)}|${view.text.slice(end, end + 12)}`;
    const year = form === 'name' && /^(20\d\d|19\d\d) \||\|,? (?:of|in) (20\d\d|19\d\d)\b/u.exec(beside);
    if (year) return [Number(year[1] ?? year[2]), Number(year[1] ?? year[2])];
  }
  for (const { type, subject, time } of view.factsOf(id)) {
    if (type !== 'TOOK_PLACE_IN' || subject !== id || time === null) continue;
    return [Number(time.start.slice(0, 4)), Number(time.end.slice(0, 4))];
  }
  return null;
}
