/**
 * Writes data/lexicon/first-names.txt: the first names of all locales of @faker-js/faker (MIT) in Latin letters, one a
 * line, sorted. Run by hand after an update of the package: `npx tsx scripts/lexicon/first-names.ts`.
 */
import { writeFileSync } from 'node:fs';
import { allLocales } from '@faker-js/faker';

/** Words that news uses more often for something else than for a person. */
const otherWords = new Set(
  (
    'La Le El Al Los San Santa Du Mar River Roman North South East West Royal King General Marine Virgin Honor Lega Loma Red Land ' +
    'Kenya Vasco Lulu Costa Port Don Sky Star Prince Princess Art Social Central National Christian Green Island Union Bay Summer ' +
    'Winter Faith Hope Justice Liberty May April June August Israel Jordan Chad Paris London Sydney Florence Georgia China India ' +
    'Asia America Africa Europa Britain Ireland France Victoria Virginia Carolina Dakota Montana Nevada Mercy Grace Joy Will Mark Bill Grant ' +
    'Rose Dean Major Judge Bishop Pope Duke Earl Baron Sun Moon Rain Storm Ocean True Best Great Gold Silver Diamond Crystal Trinity ' +
    'Justus Genesis Nova Delta Alpha Omega Zion Eden Salem Hugo Boss Orange Wise Free Long Short Young Old Hero Ace Max Van Der De Da Di Do'
  ).split(' '),
);

const found = new Set<string>();
for (const { person } of Object.values(allLocales)) {
  const lists = Object.values(person?.first_name ?? {}).flat();
  for (const name of lists) {
    if (
      typeof name === 'string' &&
      /^\p{Script=Latin}{3,}$/u.test(name) &&
      /^\p{Lu}\p{Ll}+$/u.test(name) &&
      !otherWords.has(name)
    ) {
      found.add(name);
    }
  }
}
const sorted = [...found].sort((a, b) => (a < b ? -1 : 1));
writeFileSync(new URL('../../data/lexicon/first-names.txt', import.meta.url), `${sorted.join('\n')}\n`);
console.log(`${sorted.length} first names`);
