import type { NameWord } from '../words/name-word.ts';
import { typingKeys } from '../words/typing-error.ts';
import { mayBeWestern, syllableLetters } from './compare-initials.ts';
import type { PersonName } from './person-name.ts';

/** Keys of a person's name, but for the one of its `nameKey`. */
export function personBlocks(name: PersonName): readonly string[] {
  const { words, asian } = name;
  if (words.length < 2) return words.map(({ sound }) => `single:${sound}`);
  if (asian.length === 0) return [...westernBlocks(name), ...initialBlocks(words)];
  const own = asian.flatMap((reading) => {
    const { families, given } = reading.readings;
    return families.flatMap((family) => given.map((syllables) => `${reading.tongue}:${family}:${syllables}`));
  });
  const letters = syllableLetters(asian[0]!).map((initials) => `initials:${asian[0]!.family}:${initials}`);
  return [...own, ...letters, ...(mayBeWestern(asian[0]!) ? westernBlocks(name) : [])];
}

/** How a family name sounds, with the letter that a given name may begin with. */
function westernBlocks({ words, nicknames }: PersonName): readonly string[] {
  const keys: string[] = [];
  for (const [at, family] of words.entries()) {
    if (family.isInitial) continue;
    const givens = at === 0 ? [] : [...words.slice(0, at), ...nicknames];
    for (const { sound } of [family, ...family.parts]) {
      for (const { letters } of givens) keys.push(...letters.map((letter) => `name:${sound}:${letter}`));
    }
  }
  const given = words[0]!.sound;
  return [...keys, ...typingKeys(words.at(-1)!.text).map((part) => `typing:${given}:${part}`)];
}

function initialBlocks(words: readonly NameWord[]): readonly string[] {
  const given = words.slice(0, -1);
  if (!given.every(({ isInitial }) => isInitial)) return [];
  return [`initials:${words.at(-1)!.text}:${given.map(({ text }) => text).join('')}`];
}
