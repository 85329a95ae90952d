import { asianNames } from '../asian/family-order.ts';
import { stripTitles } from './strip-titles.ts';

/** Tongues whose given names are written with a hyphen, a blank or neither. */
const joined: ReadonlySet<string> = new Set(['korean', 'chinese']);

/** The key of a person's name, from its `nameSlug`. */
export function personKey(slug: string): string {
  const all = slug.split('-');
  if (all[0] === 'x') return slug;
  const { start, end } = stripTitles(all, 2);
  const words = all.slice(start, end);
  const [name] = asianNames(words);
  if (name === undefined) return words.join('-');
  return [name.family, name.given.join(joined.has(name.tongue) ? '' : '-')].join('-');
}
