import type { NameBlocks } from '../name-blocks.ts';
import { foldAmong } from '../words/fold-tongue.ts';
import { type NameWord, nameWord, soundOf } from '../words/name-word.ts';
import { typingKeys } from '../words/typing-error.ts';
import { mayBeWestern, syllableLetters } from './compare-initials.ts';
import { joinedFamily, joinedGiven } from './joined-words.ts';
import type { PersonName } from './person-name.ts';

/** Keys of a person's name, but for the one of its `nameKey`. */
export function personBlocks(name: PersonName): NameBlocks {
  const { words, asian } = name;
  if (words.length < 2) return shared(words.map(({ sound }) => `single:${sound}`));
  if (asian.length === 0) return add(westernBlocks(name), initialsOf(name));
  const own = asian.flatMap((reading) => {
    const { families, given } = reading.readings;
    return families.flatMap((family) => given.map((syllables) => `${reading.tongue}:${family}:${syllables}`));
  });
  const western = mayBeWestern(asian[0]!) ? westernBlocks(name) : shared([]);
  const letters = syllableLetters(asian[0]!).map((initials) => `${asian[0]!.family}:${initials}`);
  return add(
    { ...western, both: [...own, ...western.both] },
    sided('full', 'initials', 'syllables', letters),
  );
}

/** How a family name sounds, with how a given name does; the letter of the first given name for those with an initial. */
function westernBlocks(name: PersonName): NameBlocks {
  const { words, nicknames } = name;
  const both: string[] = [];
  for (const [at, family] of words.entries()) {
    // "Ba U" ends with a name.
    if (at === 0 || (family.isInitial && at < words.length - 1)) continue;
    const sounds = [...words.slice(0, at), ...nicknames].flatMap((given) => [
      ...given.givenSounds,
      ...soundsAmong(name, given),
    ]);
    for (const sound of familySounds(name, family)) both.push(...sounds.map((of) => `name:${sound}:${of}`));
  }
  const [first, last] = [words[0]!, words.at(-1)!];
  const families = familySounds(name, last);
  // A given name may be written in one word or two: the same letters, whatever either sounds like.
  const joined = nameWord(joinedGiven(name, 'fold'));
  both.push(...families.map((family) => `name:${family}:${joined.sound}`));
  both.push(...typingKeys(last.text).map((part) => `typing:${first.sound}:${part}`));
  both.push(...typingKeys(first.text).map((part) => `given:${last.sound}:${part}`));
  // So may a family name.
  const ending = joinedFamily(name);
  if (ending !== null) both.push(`name:${nameWord(ending).sound}:${first.sound}`);
  // Or stand before a double given name.
  if (words.length > 2) both.push(`doubled:${last.text}:${joinedGiven(name, 'text')}`);
  else if (last.parts.length > 0) both.push(`doubled:${first.text}:${last.text}`);
  const [firstKey, lastKey] = [first.spelling.consonants, last.spelling.consonants];
  both.push(`spelled:${lastKey}:${firstKey}`, `spelled:${lastKey}:=${first.sound}`);
  both.push(`spelled:=${last.sound}:${firstKey}`);
  const letters = families.flatMap((family) => first.letters.map((letter) => `${family}:${letter}`));
  return add(
    shared(both),
    first.isInitial ? sided('initial', 'name', 'first', letters) : sided('name', 'initial', 'first', letters),
  );
}

function familySounds(name: PersonName, family: NameWord): readonly string[] {
  const sounds = [family, ...family.parts].map(({ sound }) => sound);
  return [...new Set([...sounds, ...soundsAmong(name, family)])];
}

/** How a word sounds in the form that neighbouring tongues share. */
function soundsAmong({ neighbours }: PersonName, { text }: NameWord): readonly string[] {
  return [...neighbours.keys()].map((each) => soundOf(foldAmong(each, text)));
}

/** The initials of all given names, which may be those of a name in which the family name stands first. */
function initialsOf({ words }: PersonName): NameBlocks {
  const given = words.slice(0, -1);
  if (!given.every(({ isInitial }) => isInitial)) return shared([]);
  const letters = `${words.at(-1)!.text}:${given.map(({ text }) => text).join('')}`;
  return sided('initials', 'full', 'syllables', [letters]);
}

function shared(both: readonly string[]): NameBlocks {
  return { both, own: [], sought: [] };
}

function sided(own: string, sought: string, of: string, keys: readonly string[]): NameBlocks {
  const keysOf = (side: string) => keys.map((key) => `${of} ${side}:${key}`);
  return { both: [], own: keysOf(own), sought: keysOf(sought) };
}

function add(a: NameBlocks, b: NameBlocks): NameBlocks {
  return {
    both: [...a.both, ...b.both],
    own: [...a.own, ...b.own],
    sought: [...a.sought, ...b.sought],
  };
}
