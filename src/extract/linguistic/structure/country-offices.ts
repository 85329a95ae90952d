import type { ClaimDraft, RuleDescription } from '../claims/claim-draft.ts';
import { createTie } from '../claims/create-tie.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex, ResolvedMention } from '../entities/entity-index.ts';
import { matchesOf } from '../lexicon/matches-of.ts';
import { tieKey } from './closures.ts';
import type { KnownLeaders } from './known-leaders.ts';
import { mainCountryOf } from './main-country.ts';
import {
  again,
  alone,
  countrySpokenFor,
  onlyCountryOf,
  rememberOffices,
  speaking,
} from './office-country.ts';
import { sentenceSkeleton } from './sentence-skeleton.ts';

const head: RuleDescription = {
  id: 'implied/main-country-head',
  description:
    'A head of state or government named without a country leads the country that the text is mostly about, unless it has another or the list of leaders knows the head for that of another country',
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
export const countryOfficeRules: readonly RuleDescription[] = [
  head,
  minister,
  speaking,
  again,
  alone,
  american,
];

const headPattern =
  /(?<!» )(?<!'s )(?<!\b(?:[Ff]ormer|[Vv]ice|[Dd]eputy|[Ss]tate|company|bank|club|union|party|university|[Vv]isiting|[Cc]ounterpart|[Gg]uest),? )(?:\b(?<office>President|Prime Minister|Chancellor|King|Premier)|\b[Tt]he (?<later>prime minister|president|chancellor|king|queen|premier),) «P(?<person>\d+)»/gu;
const ministerPattern =
  /(?<!» )(?<!'s )(?<status>\b[Ff]ormer |\b[Ee]x-)?(?:[Dd]eputy )?\b(?<office>(?:[Ff]oreign|[Dd]efen[cs]e|[Ff]inance|[Ii]nterior|[Jj]ustice|[Hh]ealth|[Ee]nergy|[Ee]conomy|[Ee]ducation|[Ll]abou?r|[Aa]griculture|[Ee]nvironment|[Tt]rade|[Tt]ransport|[Ii]mmigration|[Cc]ulture|[Ff]amily|[Dd]evelopment) [Mm]inister|[Gg]overnment spokes(?:man|woman|person)),? «P(?<person>\d+)»/gu;
const americanPattern =
  /(?<!» )(?<!'s )(?<status>\b[Ff]ormer )?\b(?<office>Secretary of (?:State|Defense|War)|Defense Secretary|War Secretary),? «P(?<person>\d+)»/gu;

/** Offices that are named without their country. */
export function readCountryOffices(
  document: LinguisticDocument,
  index: EntityIndex,
  stated: readonly ClaimDraft[],
  known: KnownLeaders,
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
  const heads = new Map(
    stated
      .filter((claim) => claim.type === 'LEADS' && claim.attributes.status === undefined)
      .map(({ object, attributes, subject }) => [`${object} ${attributes.office}`, subject]),
  );
  /** Whether another is said to hold the office there, or the person to lead another country. */
  const isGuest = (person: ResolvedMention, country: string, office: string) => {
    const holder = heads.get(`${country} ${office}`);
    if (holder !== undefined && holder !== person.entity) return true;
    const { iso } = index.entity(country).attributes;
    return typeof iso === 'string' && known.leadsElsewhere(index.entity(person.entity).name, iso);
  };
  const found: ClaimDraft[] = [];
  const rules = [
    { rule: head, pattern: headPattern, type: 'LEADS', basis: 'implied' },
    { rule: minister, pattern: ministerPattern, type: 'WORKS_FOR', basis: 'implied' },
    { rule: american, pattern: americanPattern, type: 'WORKS_FOR', basis: 'known' },
  ] as const;
  const only = main === null ? onlyCountryOf(index) : null;
  const named = new Map<string, string>();
  /** In which country the office is, and by which rule. */
  const countryOf = (
    rule: RuleDescription,
    person: ResolvedMention,
    groups: Record<string, string | undefined>,
  ) => {
    if (rule === american) return america ? { object: america.id, by: american } : null;
    const before = named.get((groups.later ?? groups.office ?? '').toLowerCase());
    if (before !== undefined) return { object: before, by: again };
    // "The president, Ana Kolar": of a club, maybe.
    if (groups.later === 'president') return null;
    const spoken = countrySpokenFor(document, index, person);
    if (spoken !== null) return { object: spoken, by: speaking };
    if (main !== null) return groups.later === undefined ? { object: main.id, by: rule } : null;
    return only === null ? null : { object: only, by: alone };
  };
  for (const sentence of document.sentences) {
    const kinds = new Set(index.mentionsWithin(sentence).map(({ kind }) => kind));
    if (!kinds.has('Person') && !kinds.has('Country')) continue;
    const skeleton = sentenceSkeleton(document, index, sentence, false);
    for (const { rule, pattern, type, basis } of rules) {
      for (const { groups = {} } of matchesOf(pattern, skeleton.text)) {
        const person = skeleton.mentions[Number(groups.person)];
        if (!person || (basis === 'implied' && leaders.has(person.entity))) continue;
        if (type === 'WORKS_FOR' && officials.has(person.entity)) continue;
        const country = countryOf(rule, person, groups);
        if (country === null) continue;
        const { object, by } = country;
        const office = (groups.later ?? groups.office ?? '').toLowerCase();
        if (rule === head && by !== again && isGuest(person, object, office)) continue;
        const key = tieKey({ type, subject: person.entity, object });
        if (held.has(key)) continue;
        held.add(key);
        found.push(
          createTie(document, sentence, {
            type,
            subject: person.entity,
            object,
            subjectSpan: [person.start, person.end],
            objectSpan: null,
            attributes: {
              office,
              ...(groups.status ? { status: 'former' } : {}),
            },
            basis,
            rule: by.id,
          }),
        );
      }
    }
    rememberOffices(skeleton, named);
  }
  return found;
}
