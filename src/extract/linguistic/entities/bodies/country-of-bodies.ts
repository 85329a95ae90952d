import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import type { NameLexicon } from '../../lexicon/name-lexicon.ts';
import { type NameCandidate, normalizeName } from '../../names/candidate.ts';
import { createBackground } from './background.ts';
import { countryAtName } from './country-at-name.ts';
import { createDealings } from './dealings.ts';
import { stateActors } from './state-actors.ts';

/**
 * The country of each mention of a body that every country has ("National Assembly"), as ISO code; `null` where the text
 * leaves it open, so that not even a word list's guess holds ("Democratic Party" in a text about Malawi). A mention that
 * is missing has what the word list says. The country is, in this order,
 *
 * 1. the one that stands at the name: "South Korea's National Assembly", "its National Assembly";
 * 2. that of a body or office holder of a state that answers to it, or on which it decides: "the Kenyan president told the
 *    Senate";
 * 3. the one that the same name has elsewhere in the text by these, if it is but one;
 * 4. that of the dateline, else of most of the text, unless this is another that the text names far more often.
 */
export function countryOfBodies(
  document: LinguisticDocument,
  names: readonly NameCandidate[],
  lexicon: NameLexicon,
): Map<NameCandidate, string | null> {
  const nameOf = ({ start, end }: NameCandidate) => normalizeName(document.text.slice(start, end));
  const bodies = new Map(
    names.flatMap((name) => {
      const words = nameOf(name);
      return name.kind === 'Organization' && lexicon.genericBodies.has(words) ? [[name, words] as const] : [];
    }),
  );
  const found = new Map<NameCandidate, string | null>();
  if (bodies.size === 0) return found;

  const readAtName = countryAtName(document, names);
  for (const body of bodies.keys()) {
    const country = readAtName(body);
    if (country !== undefined) found.set(body, country);
  }

  const background = createBackground(document, names, bodies, lexicon);
  const countryOf = (name: NameCandidate): string | undefined => {
    if (bodies.has(name)) return found.get(name) ?? undefined;
    const listed = lexicon.known.get(name.canonical ?? nameOf(name));
    return name.country ?? (listed?.type === 'organization' ? listed.organization.country?.iso : undefined);
  };
  const dealingsOf = createDealings(
    document,
    stateActors(document, names, countryOf, lexicon.states),
    lexicon.states,
  );
  for (const [body, words] of bodies) {
    const country = found.has(body) || !hasWord(words, lexicon.states.inward) ? undefined : dealingsOf(body);
    if (country === undefined) continue;
    // A guest from abroad, or a correspondent there: who knows.
    const isDoubtful = background.origin !== undefined && background.origin !== country;
    found.set(body, isDoubtful ? null : country);
  }

  const byName = new Map<string, Set<string>>();
  for (const [body, country] of found) {
    const words = bodies.get(body) as string;
    if (country !== null) byName.set(words, (byName.get(words) ?? new Set()).add(country));
  }
  for (const [body, words] of bodies) {
    if (found.has(body)) continue;
    const known = byName.get(words);
    const country =
      known === undefined
        ? background.countryOf(body, hasWord(words, lexicon.states.fallback))
        : known.size === 1
          ? [...known][0]
          : null;
    if (country !== undefined) found.set(body, country);
  }
  return found;
}

function hasWord(name: string, words: ReadonlySet<string>): boolean {
  return name.split(' ').some((word) => words.has(word));
}
