import type { Block } from '../../../model/article.ts';
import type { LinguisticDocument } from './linguistic-document.ts';

/** A test of whether an offset lies in a dateline. */
export function createDatelineTest({
  article,
}: Pick<LinguisticDocument, 'article'>): (offset: number) => boolean {
  const datelines = article.blocks.filter(({ kind }) => kind === 'dateline');
  return (offset) => {
    let low = 0;
    let high = datelines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((datelines[middle] as Block).end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < datelines.length && (datelines[low] as Block).start <= offset;
  };
}

const place = "\\p{Lu}[\\p{L}.'’]+(?:[ -](?!and )\\p{Lu}[\\p{L}.'’]+){0,3}";
const places = new RegExp(`${place}(?:(?:,\\s+|/|\\s+and\\s+)${place})*`, 'uy');
const time =
  /^(?:mon|tues?|wed|wednes|thu|thurs?|fri|sat|satur|sun|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:day|uary|ruary|ch|il|ust|ember|ober)?\b|^(?:last|first|published|posted|updated|modified|issued|date|live|today|yesterday|on)\b/i;

/** The places that a dateline begins with, as offsets into the text: "OSTHAVEN and ZENDA, Norland, March 9 (NPA) -". */
export function placesOfDateline(text: string, { start, end }: Block): { start: number; end: number }[] {
  const words = text.slice(start, Math.min(end, start + 120));
  places.lastIndex = 0;
  const head = places.exec(words)?.[0] ?? '';
  const found: { start: number; end: number }[] = [];
  for (const match of head.matchAll(new RegExp(place, 'gu'))) {
    if (time.test(match[0])) break;
    found.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return found;
}
