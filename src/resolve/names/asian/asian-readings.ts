import { nameWord } from '../words/name-word.ts';
import type { AsianReadings, AsianWords, Syllables } from './asian-name.ts';
import { chineseFamilies, chineseSyllables, isPinyin, oldReadings } from './chinese.ts';
import { koreanFamilies, koreanReadings, koreanSyllables } from './korean.ts';

/** How a name may be read in the tongue's standard spelling. */
export function asianReadings(name: AsianWords): AsianReadings {
  switch (name.tongue) {
    case 'korean':
      return {
        families: koreanFamilies(name.family) ?? [],
        given: combine(name.given.map((word) => readWord(koreanSyllables(word), koreanReadings))),
      };
    case 'chinese':
      return readChinese(name);
    case 'japanese':
      return { families: [shortVowels(name.family)], given: [name.given.map(shortVowels).join(' ')] };
    case 'vietnamese':
      return { families: [name.family], given: [name.given.join(' ')] };
    case 'hungarian':
      return {
        families: [nameWord(name.family).fold],
        given: [name.given.map((word) => nameWord(word).fold).join(' ')],
      };
  }
}

/** Long vowels are written in several ways: "Ohno", "Oono", "Ono". */
export function shortVowels(word: string): string {
  return word.replace(/o[uh](?![aeiou])|oo/g, 'o').replace(/uu/g, 'u');
}

/** Pinyin is read as it is: only a name in an older spelling may be several. */
function readChinese({ family, given }: AsianWords): AsianReadings {
  const ways = given.map(chineseSyllables);
  const isPlain = ways.every((way) => way.every((syllables) => syllables.every(isPinyin)));
  const families = chineseFamilies(family) ?? [];
  const isOld = !isPlain || !families.includes(family);
  const plain = combine(
    given.map((word) => readWord(chineseSyllables(word), (part) => (isPinyin(part) ? [part] : []))),
  );
  // What is written in two words may be Wade-Giles though each is a syllable of pinyin, too.
  const old =
    isOld || given.length > 1
      ? combine(
          given.map((word) =>
            readWord(chineseSyllables(word), (part) => [
              ...new Set([...(isPinyin(part) ? [part] : []), ...oldReadings(part)]),
            ]),
          ),
        )
      : [];
  return { families, given: [...new Set([...plain, ...old])] };
}

function readWord(ways: Syllables, read: (syllable: string) => readonly string[]): readonly string[] {
  return ways.flatMap((syllables) => combine(syllables.map(read)));
}

/** All that can be made by taking one of each, with blanks between. */
function combine(parts: readonly (readonly string[])[]): readonly string[] {
  let found: readonly string[] = [''];
  for (const choices of parts) {
    found = found.flatMap((begin) => choices.map((choice) => (begin === '' ? choice : `${begin} ${choice}`)));
  }
  return [...new Set(found)];
}
