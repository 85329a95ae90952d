import { arabicSpellings, type PersonName } from './cultures.ts';
import type { Random } from './random.ts';

/** What was done to a name. */
export type Change =
  | 'none'
  | 'order'
  | 'spelling'
  | 'hyphen'
  | 'initials'
  | 'short'
  | 'nickname'
  | 'title'
  | 'typo'
  | 'case';

/** A way of writing a name, with what was done to it. */
export interface WrittenName {
  readonly text: string;
  readonly change: Change;
}

/** The way in which most texts write a name. */
export function usualName({ culture, given, family }: PersonName): string {
  if (culture === 'korean') return `${family[0]} ${given[0]}-${given[1]}`;
  if (culture === 'chinese') return `${family[0]} ${given.join('')}`;
  return [...given, ...family].join(' ');
}

/** The word by which a text goes on to call a person. */
export function shortName({ culture, given, family }: PersonName): string {
  return culture === 'indonesian' ? given[0]! : family[0]!;
}

/** Another way of writing a name, of those that its culture knows; the usual one where the draw finds none. */
export function variantName(person: PersonName, random: Random): WrittenName {
  const change = random.pick(changesOf[person.culture] ?? []);
  const text = change === undefined ? usualName(person) : write(person, change, random);
  return text === usualName(person) ? { text, change: 'none' } : { text, change: change! };
}

/** A name with one letter of a long word left out, doubled, exchanged or swapped with the next. */
export function withTypo(name: string, random: Random): WrittenName {
  const places = [...name.matchAll(/\p{L}{6,}/gu)];
  if (places.length === 0) return { text: name, change: 'none' };
  const { index, 0: word } = random.pick(places);
  // The first and last letters are seldom mistaken.
  const at = index + 1 + random.index(word.length - 3);
  const [before, letter, next, after] = [name.slice(0, at), name[at]!, name[at + 1]!, name.slice(at + 1)];
  const text = [
    before + after,
    before + letter + letter + after,
    before + random.pick([...'aeioulnrst']) + after,
    before + next + letter + name.slice(at + 2),
  ][random.index(4)]!;
  return { text, change: text === name ? 'none' : 'typo' };
}

const changesOf: Readonly<Record<string, readonly Change[]>> = {
  western: ['initials', 'initials', 'short', 'nickname', 'title', 'case'],
  spanish: ['short', 'short', 'spelling', 'spelling', 'hyphen', 'title'],
  slavic: ['spelling', 'spelling', 'spelling', 'initials', 'title'],
  arabic: ['spelling', 'spelling', 'hyphen', 'hyphen', 'short', 'title'],
  korean: ['order', 'hyphen', 'hyphen', 'spelling', 'title', 'case'],
  chinese: ['order', 'order', 'spelling', 'hyphen', 'title'],
  japanese: ['order', 'order', 'title', 'case'],
  indian: ['initials', 'initials', 'short', 'title'],
  african: ['initials', 'short', 'title', 'case'],
  indonesian: ['title', 'initials'],
};

const titles = ['Dr. ', 'Mr. ', 'Gen. ', 'Sir ', 'Prof. '];

const nicknames: Readonly<Record<string, string>> = {
  William: 'Bill',
  Robert: 'Bob',
  Elizabeth: 'Liz',
  Thomas: 'Tom',
  Michael: 'Mike',
  Richard: 'Dick',
  Edward: 'Ted',
  Margaret: 'Maggie',
  Daniel: 'Dan',
  Samuel: 'Sam',
  Joseph: 'Joe',
  Andrew: 'Andy',
  Charles: 'Charlie',
  Stephen: 'Steve',
  Kenneth: 'Ken',
  James: 'Jim',
  Susan: 'Sue',
};

function write(person: PersonName, change: Change, random: Random): string {
  const { culture, given, family } = person;
  const usual = usualName(person);
  switch (change) {
    case 'title':
      return random.pick(titles) + usual;
    case 'case':
      return usual.toUpperCase();
    case 'nickname':
      return [nicknames[given[0]!] ?? given[0], ...family].join(' ');
    case 'initials':
      return initials(given, family, random);
    case 'short':
      return culture === 'spanish' ? [...given, family[0]].join(' ') : [given[0], family[0]].join(' ');
    case 'order':
      return ordered(person);
    case 'hyphen':
      return hyphened(person, random);
    case 'spelling':
      return spelled(person, random);
    default:
      return usual;
  }
}

/** "J. R. Okafor", or "John R. Okafor". */
function initials(given: readonly string[], family: readonly string[], random: Random): string {
  const full = given.length > 1 && random.chance(0.5);
  const short = given.map((name, at) => (full && at === 0 ? name : `${name[0]}.`));
  return [...short, ...family].join(' ');
}

function ordered({ culture, given, family }: PersonName): string {
  if (culture === 'korean') return `${given.join('-')} ${family[0]}`;
  if (culture === 'chinese') return `${given.join('')} ${family[0]}`;
  return `${family[0]} ${given[0]}`;
}

function hyphened({ culture, given, family }: PersonName, random: Random): string {
  const [first = '', second = ''] = given;
  if (culture === 'korean') {
    return `${family[0]} ${random.pick([`${first} ${capital(second)}`, first + second, `${first}-${capital(second)}`])}`;
  }
  if (culture === 'chinese') return `${family[0]} ${given.join('-')}`;
  if (culture === 'arabic')
    return [...given, family[0]!.replace('al-', random.pick(['Al ', 'al ', 'Al-', 'El-', '']))].join(' ');
  return [...given, family.join('-')].join(' ');
}

const koreanSpellings: Readonly<Record<string, string>> = {
  Lee: 'Yi',
  Park: 'Pak',
  Choi: 'Choe',
  Jung: 'Jeong',
  Cho: 'Jo',
  Lim: 'Im',
  Shin: 'Sin',
  Yoon: 'Yun',
  Yoo: 'Yu',
  Kang: 'Gang',
};
const koreanSyllables: Readonly<Record<string, string>> = {
  Hyun: 'Hyeon',
  hyun: 'hyeon',
  Young: 'Yeong',
  young: 'yeong',
  woo: 'u',
  Eun: 'Un',
  hee: 'hui',
  kyung: 'gyeong',
  Kyung: 'Gyeong',
  Joon: 'Jun',
  Soo: 'Su',
};
const wadeGiles: Readonly<Record<string, string>> = {
  Zhang: 'Chang',
  Zhao: 'Chao',
  Zhou: 'Chou',
  Xu: 'Hsu',
  Xie: 'Hsieh',
  Cai: 'Tsai',
  Cao: 'Tsao',
  Zheng: 'Cheng',
  Zeng: 'Tseng',
  Deng: 'Teng',
  Zhu: 'Chu',
  Guo: 'Kuo',
  Gao: 'Kao',
  Xiao: 'Hsiao',
  Dong: 'Tung',
  Song: 'Sung',
  Peng: 'Peng',
  Jiang: 'Chiang',
  Tang: 'Tang',
};
const wadeGilesSyllables: readonly (readonly [string, string])[] = [
  ['jing', 'ching'],
  ['qiang', 'chiang'],
  ['jun', 'chun'],
  ['jie', 'chieh'],
  ['tao', 'tao'],
  ['xiu', 'hsiu'],
  ['guo', 'kuo'],
  ['zhi', 'chih'],
  ['xin', 'hsin'],
  ['bo', 'po'],
  ['xiang', 'hsiang'],
  ['zhen', 'chen'],
  ['qing', 'ching'],
  ['dong', 'tung'],
];

function spelled({ culture, given, family }: PersonName, random: Random): string {
  switch (culture) {
    case 'korean':
      return `${koreanSpellings[family[0]!] ?? family[0]} ${given.map((one) => koreanSyllables[one] ?? one).join('-')}`;
    case 'chinese': {
      const tongue = new Map(wadeGilesSyllables);
      const other = given.map((one) => tongue.get(one.toLowerCase()) ?? one.toLowerCase());
      return `${wadeGiles[family[0]!] ?? family[0]} ${capital(other.join('-'))}`;
    }
    case 'slavic':
      return [given[0]!, family[0]!].map(slavicSpelling).join(' ');
    case 'arabic': {
      const last = family[0]!.replace('al-', '');
      const one = (word: string) => random.pick(arabicSpellings.get(word) ?? [word]);
      return [...given.map(one), `al-${one(last)}`].join(' ');
    }
    default:
      // Without accents, as many papers write.
      return [...given, ...family].join(' ').normalize('NFD').replace(/\p{M}/gu, '');
  }
}

function slavicSpelling(word: string): string {
  return word
    .replace(/^Aleksandr$/, 'Alexander')
    .replace(/^Aleksei$/, 'Alexey')
    .replace(/^Ye/, 'E')
    .replace(/^Yu/, 'Iu')
    .replace(/^Dmitry$/, 'Dmitri')
    .replace(/^Sergei$/, 'Sergey')
    .replace(/^Andrei$/, 'Andrey')
    .replace(/^Viktor$/, 'Victor')
    .replace(/^Maksim$/, 'Maxim')
    .replace(/ovsky$/, 'ovskiy')
    .replace(/ov$/, 'off');
}

function capital(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1);
}
