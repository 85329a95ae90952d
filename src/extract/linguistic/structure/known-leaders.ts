import { z } from 'zod';
import { readWordList } from '../lexicon/word-list.ts';

/** Who has led which countries, as far as a list knows. */
export interface KnownLeaders {
  /** Whether a person is known to have led other countries than one, and not that one. */
  leadsElsewhere(name: string, iso: string): boolean;
}

const schema = z.record(
  z.string().regex(/^[A-Z]{2}$/),
  z.string().transform((text) => text.trim().split(/,\s+/)),
);

/** Reads `data/lexicon/leaders.yaml`. */
export function loadKnownLeaders(): KnownLeaders {
  return createKnownLeaders(readWordList('leaders.yaml', schema));
}

/**
 * @param leaders Full names by ISO code. A family name alone means each of its bearers, and so does a name with further
 * words or initials between the first and the last.
 */
export function createKnownLeaders(leaders: Readonly<Record<string, readonly string[]>>): KnownLeaders {
  const countries = new Map<string, Set<string>>();
  const add = (key: string, iso: string) => {
    const known = countries.get(key) ?? new Set();
    countries.set(key, known.add(iso));
  };
  for (const [iso, names] of Object.entries(leaders)) {
    for (const words of names.map(wordsOf)) {
      add(words.join(' '), iso);
      add(familyFirst.has(iso) ? words[0]! : words.at(-1)!, iso);
    }
  }
  return {
    leadsElsewhere(name, iso) {
      const words = wordsOf(name);
      const found = countries.get(words.join(' ')) ?? countries.get(`${words[0]} ${words.at(-1)}`);
      return found !== undefined && !found.has(iso);
    },
  };
}

/** Countries in whose names the family name stands first. */
const familyFirst: ReadonlySet<string> = new Set(['CN', 'KH', 'KP', 'KR', 'TW', 'VN']);

/** The words of a name, without accents, case and hyphens. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && word !== 'jr' && word !== 'sr');
}
