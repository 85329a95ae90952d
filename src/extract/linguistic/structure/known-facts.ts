import type { Token } from '../../../model/analysis.ts';
import type { Entity } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { countryOfPlace } from '../entities/country-of-places.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { createFactCollector } from './fact-collector.ts';
import { isStateBody } from './state-bodies.ts';

const placeCountry = {
  id: 'known/place-country',
  description: 'A capital or region lies in its country',
  example: 'Anna Keller flew from Paris to Lyon, in the south of France.',
} as const;
const bodyHome = {
  id: 'known/body-home',
  description: 'A well-known body has its seat in its country',
  example: 'Gazprom sold gas to Germany, and Russia profited.',
} as const;
const bodyPart = {
  id: 'known/body-part',
  description: 'A well-known body is part of a larger one',
  example: 'UNICEF said the United Nations would help.',
} as const;
const stateBody = {
  id: 'known/state-body',
  description: 'A ministry, court, parliament or force is part of the country that it belongs to',
  example: "Germany's Foreign Ministry published a report.",
} as const;

const cityInName = {
  id: 'known/city-in-name',
  description: 'A body with a large city in its name has its seat in the country of that city',
  example: 'Lecturers at Peshawar Technical College left Pakistan.',
} as const;

/** What the rules on known facts say of themselves. */
export const knownRules = [placeCountry, bodyHome, bodyPart, stateBody, cityInName] as const;

/** Facts about the document's entities that the word lists know, between entities that the document names. */
export function readKnownFacts(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: NameLexicon,
  stated: readonly ClaimDraft[],
): readonly ClaimDraft[] {
  const facts = createFactCollector(document, index, stated);
  const byName = new Map(index.entities.map((entity) => [entity.name, entity]));
  const acting = namedInSentences(document, index);
  const named = new Set(
    index.entities.flatMap(({ kind, attributes }) => (kind === 'Country' ? [String(attributes.iso)] : [])),
  );
  for (const entity of index.entities) {
    const country = facts.country(entity.attributes.country);
    if (entity.kind === 'Place') facts.add('LOCATED_IN', entity, country, placeCountry.id, 'known');
    if (entity.kind !== 'Organization') continue;
    const known = lexicon.known.get(entity.name);
    const organization = known?.type === 'organization' ? known.organization : undefined;
    // An agency that only signs the article is no actor.
    if (organization?.agency && !acting.has(entity.id)) continue;
    if (isStateBody(entity)) facts.add('PART_OF', entity, country, stateBody.id, 'known');
    else facts.add('BASED_IN', entity, country, bodyHome.id, 'known');
    if (!country && !organization)
      facts.add(
        'BASED_IN',
        entity,
        facts.country(countryInName(entity.name, lexicon, named)),
        cityInName.id,
        'known',
      );
    const whole: Entity | undefined = organization?.partOf ? byName.get(organization.partOf) : undefined;
    facts.add('PART_OF', entity, whole, bodyPart.id, 'known');
  }
  return facts.found;
}

/** The country of the first city of the gazetteer in a body's name, if it is large and the text names the country. */
function countryInName(
  name: string,
  { places }: NameLexicon,
  named: ReadonlySet<string>,
): string | undefined {
  const words = name.split(' ');
  if (words.length < 2) return undefined;
  for (const [at, word] of words.entries()) {
    for (const city of [`${word} ${words[at + 1]}`, word]) {
      if (!places.get(city)?.some(({ population }) => population >= leastInhabitants)) continue;
      const iso = countryOfPlace(city, places, named);
      return iso !== null && named.has(iso) ? iso : undefined;
    }
  }
  return undefined;
}

/** How many people a city has at least that a body's name is taken to mean. */
const leastInhabitants = 100_000;

/** The entities that a whole sentence names: "hg/mz (AFP, dpa)" is none. */
function namedInSentences(document: LinguisticDocument, index: EntityIndex): ReadonlySet<string> {
  const found = new Set<string>();
  for (const sentence of document.sentences) {
    const tokens = document.tokens.slice(sentence.start, sentence.end);
    const isVerb = ({ pos }: Token) => pos === 'VERB' || pos === 'AUX';
    if (!tokens.some(isVerb) || !/[.!?…"”’]$/.test(tokens.at(-1)?.text ?? '')) continue;
    for (const { entity } of index.mentionsWithin(sentence)) found.add(entity);
  }
  return found;
}
