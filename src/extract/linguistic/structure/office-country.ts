import type { Token } from '../../../model/analysis.ts';
import type { RuleDescription } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import { childrenBy, headOf, isPredicate } from '../scope/tree.ts';
import type { SentenceSkeleton } from './sentence-skeleton.ts';

export const speaking: RuleDescription = {
  id: 'implied/speaking-for-country',
  description:
    'Who holds an office of state and says what a country does or will do holds it in that country',
  example: 'France will close its ports to Norway in May, President Anna Keller said on Monday.',
};
export const again: RuleDescription = {
  id: 'implied/office-named-before',
  description: 'An office of state whose holder is named where the text has told before whose office it is',
  example:
    'The spokesman of the French prime minister left for Norway. The prime minister, Anna Keller, thanked him.',
};
export const alone: RuleDescription = {
  id: 'implied/only-country',
  description: 'An office of state without a country belongs to the only country that a text names',
  example: 'Flu has struck France. The health minister, Anna Keller, spoke on Monday.',
};

const offices =
  /«[Cc](?<country>\d+)»(?:'s?)? (?:(?:former|new|then) )?(?<office>(?:deputy )?(?:[a-z]+ )?(?:minister|president|chancellor|king|queen|premier))\b(?!,? «P)/giu;

/** The offices that a text has named with their country and without their holder: "France's prime minister". */
export function rememberOffices(skeleton: SentenceSkeleton, known: Map<string, string>): void {
  for (const { groups } of matchesOf(offices, skeleton.text)) {
    const country = skeleton.mentions[Number(groups?.country)];
    if (country) known.set((groups?.office ?? '').toLowerCase(), country.entity);
  }
}

/** The country of which someone speaks: "France will close its ports, President Anna Keller said". */
export function countrySpokenFor(
  document: LinguisticDocument,
  index: EntityIndex,
  person: ResolvedMention,
): string | null {
  let at: Token = headOfMention(document, person);
  if (at.dep === 'appos') at = headOf(document, at);
  if (!at.dep.startsWith('nsubj')) return null;
  const verb = headOf(document, at);
  const told = childrenBy(document, verb, 'ccomp')
    .filter(isPredicate)
    .flatMap((clause) => childrenBy(document, clause, 'nsubj', 'nsubjpass'));
  for (const subject of told) {
    const mention = index.mentionAt(subject);
    if (mention?.kind === 'Country' && mention.form === 'name' && !mention.adjective) return mention.entity;
  }
  return null;
}

/** The only country that a text names; null where it names more, or the places of others. */
export function onlyCountryOf(index: EntityIndex): string | null {
  const countries = new Set(
    index.mentions.flatMap(({ kind, entity }) => (kind === 'Country' ? [entity] : [])),
  );
  const [only] = countries;
  if (countries.size !== 1 || only === undefined) return null;
  const { iso } = index.entity(only).attributes;
  const isHere = index.mentions.every(({ kind, entity }) => {
    const country = kind === 'Place' ? index.entity(entity).attributes.country : undefined;
    return country === undefined || country === iso;
  });
  return isHere ? only : null;
}
