/**
 * What sounds a letter, or letters together, may stand for in Latin spellings of names from all over the world, one character
 * a sound: "q" and "gh" of Iranians, "ch" of the French, of Germans and of Hebrew, "j" of Poles and of Turkmens.
 */
const consonants: Readonly<Record<string, string>> = {
  b: 'b',
  bh: 'b',
  c: 'kj',
  ch: 'čšxk',
  ck: 'k',
  cz: 'č',
  d: 'd',
  dh: 'dz',
  dj: 'j',
  dsch: 'j',
  dz: 'zd',
  dzh: 'j',
  f: 'f',
  g: 'gj',
  gh: 'g',
  h: 'xh',
  j: 'jyž',
  k: 'k',
  kh: 'xk',
  ks: 'X',
  l: 'l',
  m: 'm',
  n: 'n',
  p: 'p',
  ph: 'f',
  q: 'kg',
  r: 'r',
  s: 's',
  sch: 'š',
  sh: 'š',
  shch: 'š',
  sz: 'š',
  t: 't',
  tch: 'č',
  th: 't',
  ts: 'c',
  tsch: 'č',
  tz: 'c',
  v: 'v',
  w: 'vw',
  x: 'xX',
  z: 'zc',
  zh: 'žj',
};

/** The same for vowels, in three colours; several vowels in a row are one sound that may have the colour of each. */
const vowels: Readonly<Record<string, string>> = { a: 'A', e: 'AI', i: 'I', o: 'U', u: 'U', w: 'U', y: 'I' };

const unit =
  /shch|tsch|dsch|dzh|tch|sch|[aeiouy]+(?:w(?![aeiouy]))?|ch|ck|cz|sz|sh|zh|kh|gh|dh|bh|th|ph|ts|tz|dj|dz|ks|[a-z]/g;

/** A consonant, or vowels in a row, with what it may stand for. */
interface Sound {
  readonly isVowel: boolean;
  readonly as: string;
}

/** A word by how its spelling sounds. */
export interface Spelling {
  /** Number of letters. */
  readonly letters: number;
  readonly sounds: readonly Sound[];
  /**
   * Its consonants in so few kinds that two words between which {@link spellingDistance} finds one have the same.
   */
  readonly consonants: string;
}

/** How many vowels two spellings of a name of so many letters may differ in, by the least number of letters. */
const allowed: readonly (readonly [letters: number, vowels: number])[] = [
  [9, 2],
  [6, 1],
  [4, 0],
];

/** Sounds that some letter stands for both of, so that words with either may be spellings of one name. */
const kinds: readonly string[] = ['kgjčšžxXhy', 'dzc', 'vw'];

/** @param word ASCII, lower case. */
export function readSpelling(word: string): Spelling {
  const sounds = soundsOf(word);
  const consonants = sounds
    .filter(({ isVowel }) => !isVowel)
    .map(({ as }) => kinds.find((kind) => kind.includes(as[0]!))?.[0] ?? as[0])
    .join('');
  return { letters: word.length, sounds, consonants };
}

/**
 * By how many vowels two words differ that may be spellings of one name, letter by letter: the consonants stand for the same
 * sounds, the last vowels too, and few of the others differ. Null where they may not.
 */
export function spellingDistance(one: Spelling, other: Spelling): number | null {
  if (one.consonants !== other.consonants) return null;
  const letters = Math.min(one.letters, other.letters);
  const most = allowed.find(([least]) => letters >= least)?.[1];
  if (most === undefined || Math.abs(one.letters - other.letters) > 4) return null;
  const distance = align(one.sounds, other.sounds, most);
  return distance <= most ? distance : null;
}

function soundsOf(word: string): readonly Sound[] {
  const plain = word
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=[bdfgjklmnprstvz])o?u(?=[aei])|(?<=[aei])ou(?=[aei])/g, 'w')
    // Mute, of French and of Arabic spellings.
    .replace(/(?<=[iy]n|an|un)e$|(?<=q)ue$/, '')
    .replace(/(?<=[aeiouy])h$/, '')
    // "Yermak" and "Ermak".
    .replace(/^[yji](?=e)/, '')
    .replace(/[fw]$/, 'v')
    .replace(/n(?=[bp])/g, 'm');
  return (plain.match(unit) ?? []).map((written) =>
    /^[aeiouy]/.test(written)
      ? { isVowel: true, as: [...written].map((letter) => vowels[letter]).join('') }
      : { isVowel: false, as: consonants[written] ?? written },
  );
}

/** The least number of vowels that differ, up to one more than `most`; that where a consonant or the last vowel does. */
function align(ones: readonly Sound[], others: readonly Sound[], most: number): number {
  const far = most + 1;
  const ends = (sounds: readonly Sound[]) => sounds.at(-1)?.isVowel ?? false;
  if (ends(ones) !== ends(others)) return far;
  let before = [0, ...others.map(() => far)];
  for (const [at, { isVowel }] of others.entries())
    before[at + 1] = Math.min(far, before[at]! + (isVowel ? 1 : far));
  for (const [row, one] of ones.entries()) {
    const costs = [Math.min(far, before[0]! + (one.isVowel ? 1 : far))];
    for (const [at, other] of others.entries()) {
      const isLast = row === ones.length - 1 && at === others.length - 1;
      costs.push(
        Math.min(
          far,
          before[at]! + exchange(one, other, isLast, far),
          before[at + 1]! + (one.isVowel ? 1 : far),
          costs[at]! + (other.isVowel ? 1 : far),
        ),
      );
    }
    before = costs;
  }
  return before.at(-1)!;
}

function exchange(one: Sound, other: Sound, isLast: boolean, far: number): number {
  if (one.isVowel !== other.isVowel) return far;
  if ([...one.as].some((sound) => other.as.includes(sound))) return 0;
  return one.isVowel && !isLast ? 1 : far;
}
