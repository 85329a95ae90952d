import type { NameBlocks } from '../name-blocks.ts';
import { typingKeys } from '../words/typing-error.ts';
import { hasAcronyms } from './acronym.ts';
import type { BodyName } from './body-name.ts';
import { shortestTypo } from './compare-content.ts';
import { isOmissible, omissions } from './omissible-words.ts';

/** Keys of a name that is no person's, but for the one of its `nameKey`. */
export function bodyBlocks(name: BodyName): NameBlocks {
  const { acronym, acronyms } = name;
  const both = wordBlocks(name);
  if (!hasAcronyms(name)) return { both, own: [], sought: [] };
  const short = (letters: string) => `acronym:${letters}`;
  const full = (letters: string) => `acronym of:${letters}`;
  if (acronym !== null) return { both, own: [short(acronym)], sought: [full(acronym)] };
  return { both, own: acronyms.map(full), sought: acronyms.map(short) };
}

function wordBlocks(name: BodyName): readonly string[] {
  const { countries, known, numbers, sounds, words } = name;
  const keys = known.map((each) => `known:${each}`);
  // A happening may be named without its number.
  const end = name.kind === 'Event' ? '' : `#${numbers.join()}`;
  if (words.length === 0) return [...keys, `country:${countries.join()}${end}`];
  const key = (kept: readonly string[]) => `words:${kept.toSorted().join(' ')}${end}`;
  keys.push(key(words), `joined:${words.join('')}${end}`);
  if (sounds.length > 0) keys.push(`sounds:${sounds.join(' ')}${end}`);
  for (const { type } of omissions) {
    const kept = words.filter((word) => !isOmissible(type, name, word));
    if (kept.length > 0 && kept.length < words.length) keys.push(key(kept));
  }
  for (const word of words) {
    if (word.length < shortestTypo - 1) continue;
    const others = words.filter((other) => other !== word).toSorted();
    keys.push(...typingKeys(word).map((part) => `typing:${others.join(' ')}:${part}${end}`));
  }
  return keys;
}
