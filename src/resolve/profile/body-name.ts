import type { Lexicons } from './lexicons.ts';

export interface BareBody {
  /** The name without the country, where many countries have such a body; else as it is. */
  readonly name: string;
  /** ISO code of the country that the name tells, or null. */
  readonly iso: string | null;
}

/**
 * Parts a body's name from the country in it: "Japanese Defense Ministry", "Ministry of Defense of Japan" and "Japan's
 * Ministry of Defense" are Japan's. A name that is no other country's too stays whole: "Bank of Japan".
 */
export function bareBody(full: string, { countries, identity }: Lexicons): BareBody {
  const name = full.replace(/^[Tt]he\s+/u, '').trim();
  for (const [rest, country] of partings(name)) {
    const iso = countries.get(country) ?? countries.get(country.replaceAll('.', ''));
    if (iso === undefined) continue;
    return { name: identity.isGenericBody(rest) ? rest : name, iso };
  }
  return { name, iso: null };
}

function* partings(name: string): Generator<readonly [rest: string, country: string]> {
  const inBrackets = /^(.+) \(([^()]+)\)(.*)$/u.exec(name);
  if (inBrackets !== null) yield [`${inBrackets[1]}${inBrackets[3]}`, inBrackets[2]!];
  const words = name.split(/\s+/u);
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    yield [
      words.slice(count).join(' '),
      words
        .slice(0, count)
        .join(' ')
        .replace(/['’]s?$/u, ''),
    ];
  }
  const tail = /^(.+?)(?: (?:of|for|in) (?:the )?|, ?| \()((?:(?! of | for | in )[^,()])+)\)?$/u.exec(name);
  if (tail !== null) yield [tail[1]!, tail[2]!];
  const last = /^(.+) (?:of|in) (?:the )?(.+)$/u.exec(name);
  if (last !== null) yield [last[1]!, last[2]!];
}
