import { personLists } from '../lists/person-lists.ts';
import { spellingLists } from '../lists/spelling-lists.ts';
import type { Neighbours } from '../words/fold-tongue.ts';

/** How sure a name is one of tongues that give one name different forms. */
export type Sureness = 'sure' | 'maybe';

/** Of what such tongues a name is by its form: the end of its family name, and its first. */
export function neighboursOf(units: readonly string[]): ReadonlyMap<Neighbours, Sureness> {
  const found = new Map<Neighbours, Sureness>();
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined || units.length < 2) return found;
  const slavic = slavicBy(first, last);
  if (slavic !== null) found.set('slavic', slavic);
  if (isTurkic(first, last)) found.set('turkic', 'sure');
  if (isArmenian(first, last)) found.set('armenian', 'sure');
  return found;
}

function slavicBy(first: string, last: string): Sureness | null {
  const { slavic, transliterated } = spellingLists();
  const { slavicEndings } = personLists();
  const ends = (endings: readonly string[]) =>
    endings.some((ending) => last.length > ending.length + 2 && last.endsWith(ending));
  if (ends(slavicEndings.sure)) return slavic.has(first) ? 'sure' : 'maybe';
  if (!ends(slavicEndings.maybe) || !slavic.has(first)) return null;
  return transliterated.has(first) ? 'sure' : 'maybe';
}

function isTurkic(first: string, last: string): boolean {
  return (
    spellingLists().turkic.has(first) &&
    last.length > 4 &&
    personLists().turkicEndings.some((ending) => last.endsWith(ending))
  );
}

/** "Florian" and "Mohammadian" are of others. */
function isArmenian(first: string, last: string): boolean {
  return spellingLists().armenian.has(first) && last.length > 5 && /[iye]an(?:s|t[sz])?$/.test(last);
}
