/**
 * Writes data/lexicon/first-names-{female,male}.txt: those names of first-names.txt that the locales of @faker-js/faker
 * (MIT) give to one gender at least three times as often as to the other; the English locale counts twice, since the
 * texts are English. Run by hand after first-names.ts: `npx tsx scripts/lexicon/first-name-genders.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

const folder = new URL('../../data/lexicon/', import.meta.url);
const known = readFileSync(new URL('first-names.txt', folder), 'utf8').split('\n').filter(Boolean);

const count = (gender: 'female' | 'male') => {
  const counts = new Map<string, number>();
  for (const [locale, { person }] of Object.entries(allLocales)) {
    for (const name of new Set(person?.first_name?.[gender] ?? [])) {
      counts.set(name, (counts.get(name) ?? 0) + (locale === 'en' ? 2 : 1));
    }
  }
  return counts;
};
const counts = { female: count('female'), male: count('male') };

for (const [gender, other] of [
  ['female', 'male'],
  ['male', 'female'],
] as const) {
  const names = known.filter((name) => {
    const here = counts[gender].get(name) ?? 0;
    return here > 0 && here >= 3 * (counts[other].get(name) ?? 0);
  });
  writeFileSync(new URL(`first-names-${gender}.txt`, folder), `${names.join('\n')}\n`);
  console.log(`${names.length} ${gender} first names`);
}
