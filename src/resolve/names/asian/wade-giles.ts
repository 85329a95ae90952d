/** Beginnings in Wade-Giles without apostrophes, and what each may be in pinyin. The longest that fits counts. */
const beginnings: readonly (readonly [string, readonly string[]])[] = [
  ['ch', ['zh', 'ch', 'j', 'q']],
  ['hs', ['x']],
  ['tz', ['z', 'c']],
  ['ts', ['z', 'c']],
  ['ss', ['s']],
  ['sz', ['s']],
  ['sh', ['sh']],
  ['k', ['g', 'k']],
  ['t', ['d', 't']],
  ['p', ['b', 'p']],
  ['j', ['r']],
  ['h', ['h']],
  ['m', ['m']],
  ['n', ['n']],
  ['l', ['l']],
  ['f', ['f']],
  ['s', ['s']],
  ['w', ['w']],
  ['y', ['y']],
];

/** Endings in Wade-Giles, and what they are in pinyin; those that are not here are the same. */
const endings: Readonly<Record<string, readonly string[]>> = {
  ien: ['ian'],
  ieh: ['ie'],
  ueh: ['ue'],
  ung: ['ong'],
  eh: ['e'],
  uei: ['ui'],
  ih: ['i'],
  iung: ['iong'],
  o: ['o', 'e', 'uo'],
  u: ['u', 'i'],
  en: ['en', 'an'],
  eng: ['eng'],
};

/** What a syllable in Wade-Giles may be in pinyin; some of it may be no syllable of pinyin. */
export function wadeGilesReadings(syllable: string): readonly string[] {
  const found = beginnings.find(([begin]) => syllable.startsWith(begin));
  if (found === undefined) return [];
  const [begin, begins] = found;
  const end = syllable.slice(begin.length);
  const ends = endings[end] ?? [end];
  return begins.flatMap((first) => ends.map((last) => first + last));
}
