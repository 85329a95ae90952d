import { bodyLists } from '../lists/body-lists.ts';
import type { NameComparison } from '../name-comparison.ts';
import { unrelated } from '../relations.ts';
import type { BodyName } from './body-name.ts';

/** What tells two names apart that have much in common: numbers, opposites, teams, countries. Null if nothing does. */
export function distinguish(a: BodyName, b: BodyName): NameComparison | null {
  const difference =
    (differInNumbers(a, b) && 'another number or year') ||
    (differInAxes(a, b) && 'an opposite word') ||
    (a.teams.join() !== b.teams.join() && 'another team or section') ||
    (differInCountries(a, b) && 'another country') ||
    (differInRegion(a, b) && 'in another region');
  if (!difference) return null;
  return areAlike(a, b) ? unrelated('conflict', difference) : unrelated('other', 'different names');
}

function differInNumbers(a: BodyName, b: BodyName): boolean {
  // A happening may be named without its year.
  if (a.kind === 'Event' && (a.numbers.length === 0 || b.numbers.length === 0)) return false;
  if (a.kind === 'Event') {
    const [few, many] = a.numbers.length < b.numbers.length ? [a, b] : [b, a];
    return !few.numbers.every((number) => many.numbers.includes(number));
  }
  return a.numbers.join() !== b.numbers.join();
}

function differInAxes(a: BodyName, b: BodyName): boolean {
  for (const axis of new Set([...a.axes.keys(), ...b.axes.keys()])) {
    if (a.axes.get(axis) !== b.axes.get(axis)) return true;
  }
  return false;
}

function differInCountries(a: BodyName, b: BodyName): boolean {
  const [few, many] = a.countries.length < b.countries.length ? [a, b] : [b, a];
  return few.countries.length > 0 && !few.countries.every((country) => many.countries.includes(country));
}

function differInRegion(a: BodyName, b: BodyName): boolean {
  return a.region !== '' && b.region !== '' && a.region !== b.region;
}

/** Whether half of the words of the shorter name are in the other. */
function areAlike(a: BodyName, b: BodyName): boolean {
  const { compass } = bodyLists();
  const isTelling = ({ axes, teams }: BodyName, word: string) =>
    ![...axes.values()].includes(compass.get(word) ?? word) && !teams.includes(word);
  const one = a.words.filter((word) => isTelling(a, word));
  const other = b.words.filter((word) => isTelling(b, word));
  const common = one.filter((word) => other.includes(word)).length;
  const fewest = Math.min(one.length, other.length);
  return fewest > 0 && common * 2 >= fewest;
}
