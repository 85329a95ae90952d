import type { ClaimDraft, RuleDescription } from '../claims/claim-draft.ts';
import { createTie } from '../claims/create-tie.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import { tieKey } from './closures.ts';
import { mainCountryOf } from './main-country.ts';
import { sentenceSkeleton } from './sentence-skeleton.ts';

const head: RuleDescription = {
  id: 'implied/main-country-head',
  description:
    'A head of state or government named without a country leads the country that the text is mostly about',
  example:
    'France closed its ports. France, a union in France said, was wrong. President Anna Keller spoke on Monday.',
};
const minister: RuleDescription = {
  id: 'implied/main-country-minister',
  description:
    'A minister or speaker of a government named without a country works for the country that the text is mostly about',
  example:
    'France closed its ports. France, a union in France said, was wrong. Interior Minister Anna Keller spoke on Monday.',
};
const american: RuleDescription = {
  id: 'known/american-secretary',
  description:
    'The title of secretary of state, defense or war belongs to the government of the United States',
  example: 'Secretary of State John Beck left the United States on Monday.',
};

/** What the rules on offices without a country say of themselves. */
export const countryOfficeRules: readonly RuleDescription[] = [head, minister, american];

const headPattern =
  /(?<!» )(?<!'s )(?<!\b(?:[Ff]ormer|[Vv]ice|[Dd]eputy|[Ss]tate|company|bank|club|union|party|university) )\b(?<office>President|Prime Minister|Chancellor|King|Premier) «P(?<person>\d+)»/gu;
const ministerPattern =
  /(?<!» )(?<!'s )(?<status>\b[Ff]ormer |\b[Ee]x-)?(?:[Dd]eputy )?\b(?<office>(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Jj]ustice|[Hh]ealth|[Ee]nergy|[Ee]conomy|[Ee]ducation|[Ll]abou?r|[Aa]griculture|[Ee]nvironment|[Tt]rade|[Tt]ransport|[Ii]mmigration|[Cc]ulture|[Ff]amily|[Dd]evelopment) [Mm]inister|[Gg]overnment spokes(?:man|woman|person)),? «P(?<person>\d+)»/gu;
const americanPattern =
  /(?<!» )(?<!'s )(?<status>\b[Ff]ormer )?\b(?<office>Secretary of (?:State|Defense|War)|Defense Secretary|War Secretary),? «P(?<person>\d+)»/gu;

/** Offices that are named without their country. */
export function readCountryOffices(
  document: LinguisticDocument,
  index: EntityIndex,
  stated: readonly ClaimDraft[],
): ClaimDraft[] {
  const america = index.entities.find(
    ({ kind, attributes }) => kind === 'Country' && attributes.iso === 'US',
  );
  const main = mainCountryOf(index);
  const held = new Set(stated.map(tieKey));
  const leaders = new Set(stated.filter(({ type }) => type === 'LEADS').map(({ subject }) => subject));
  const officials = new Set(
    stated
      .filter(
        ({ type, object }) =>
          type === 'WORKS_FOR' && object !== null && index.entity(object).kind === 'Country',
      )
      .map(({ subject }) => subject),
  );
  const found: ClaimDraft[] = [];
  const rules = [
    { rule: head, pattern: headPattern, type: 'LEADS', basis: 'implied', object: main },
    { rule: minister, pattern: ministerPattern, type: 'WORKS_FOR', basis: 'implied', object: main },
    { rule: american, pattern: americanPattern, type: 'WORKS_FOR', basis: 'known', object: america },
  ] as const;
  for (const sentence of document.sentences) {
    if (!index.mentionsWithin(sentence).some(({ kind }) => kind === 'Person')) continue;
    const skeleton = sentenceSkeleton(document, index, sentence, false);
    for (const { rule, pattern, type, basis, object } of rules) {
      if (!object) continue;
      for (const { groups } of matchesOf(pattern, skeleton.text)) {
        const person = skeleton.mentions[Number(groups?.person)];
        if (!person || (basis === 'implied' && leaders.has(person.entity))) continue;
        if (type === 'WORKS_FOR' && officials.has(person.entity)) continue;
        const key = tieKey({ type, subject: person.entity, object: object.id });
        if (held.has(key)) continue;
        held.add(key);
        found.push(
          createTie(document, sentence, {
            type,
            subject: person.entity,
            object: object.id,
            subjectSpan: [person.start, person.end],
            objectSpan: null,
            attributes: {
              office: (groups?.office ?? '').toLowerCase(),
              ...(groups?.status ? { status: 'former' } : {}),
            },
            basis,
            rule: rule.id,
          }),
        );
      }
    }
  }
  return found;
}
