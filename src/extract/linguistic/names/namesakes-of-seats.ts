import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from './candidate.ts';

/** "Will Washington act?": first names that rather begin a question or tell an order. */
const otherWords = /^(?:Will|May|Can|Mark|Grant|Chase|Bill|Rich|Frank|Jack|Drew|Pat|Hope)$/;
const beforePlace =
  /\b(?:in|to|from|at|near|of|for|outside|across|toward|towards|around|leav(?:e|es|ing)|left|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|quit|quits|fled)\s$/i;

/**
 * Seats of government that a document does not mean by their name: "Washington" after "Keisha Washington" is she, and beside
 * "Wash." or "Spokane" the state.
 */
export function namesakesOfSeats(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  if (!names.some(({ seat }) => seat === true)) return [...names];
  return partsLikeSeats(text, personsLikeSeats(text, names, lexicon), lexicon);
}

function personsLikeSeats(
  text: string,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): NameCandidate[] {
  const ends = new Set(names.map(({ end }) => end));
  const since = new Map<string, number>();
  const wholes = new Map<NameCandidate, number>();
  for (const name of names) {
    if (name.seat !== true) continue;
    const first = /(?<![\p{L}.-])(\p{Lu}\p{Ll}+)\s$/u.exec(
      text.slice(Math.max(0, name.start - 24), name.start),
    );
    const word = first?.[1];
    if (first === null || word === undefined || !lexicon.firstNames.has(word)) continue;
    const isOther =
      otherWords.test(word) || lexicon.notNames.has(word) || lexicon.known.get(word) !== undefined;
    if (isOther || ends.has(name.start - 1)) continue;
    wholes.set(name, name.start - first[0].length);
    const last = normalizeName(text.slice(name.start, name.end));
    since.set(last, Math.min(since.get(last) ?? text.length, name.start));
  }
  if (wholes.size === 0) return [...names];
  return names.map((name) => {
    const { start, end, seat } = name;
    const from = wholes.get(name);
    if (from !== undefined) return { start: from, end, kind: 'Person', source: 'title' };
    const after = seat ? since.get(normalizeName(text.slice(start, end))) : undefined;
    const isPlace =
      after === undefined || start < after || beforePlace.test(text.slice(Math.max(0, start - 12), start));
    return isPlace ? name : { start, end, kind: 'Person', source: 'repetition' };
  });
}

function partsLikeSeats(
  text: string,
  names: readonly NameCandidate[],
  { countries }: NameLexicon,
): NameCandidate[] {
  // "Washington, D.C." is said to tell the city from the state, and speaks of the city alone.
  const fullNames = names
    .filter(({ seat, start, end }) => seat === true && /[,.]/u.test(text.slice(start, end)))
    .map(({ start, end }) => text.slice(start, end));
  const rest = fullNames.reduce((left, full) => left.replaceAll(full, ''), text);
  return names.map((name) => {
    const part = name.seat === true ? countries.partsLikeSeats.get(name.canonical ?? '') : undefined;
    if (part === undefined || part.against.some((sign) => rest.includes(sign))) return name;
    if (!part.signs.some((sign) => text.includes(sign))) return name;
    if (fullNames.includes(text.slice(name.start, name.end))) return name;
    const { seat, ...place } = name;
    return { ...place, canonical: part.name };
  });
}
