import type { ClaimDraft, RuleDescription } from '../claims/claim-draft.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { isParty } from './parties.ts';
import { isStateBody } from './state-bodies.ts';

/** A tie that follows from one other: whoever leads a country is its citizen. */
interface Closure extends RuleDescription {
  readonly from: string;
  readonly objectKind: string;
  readonly to: string;
}

const closures: readonly Closure[] = [
  {
    id: 'closure/leads-country-citizen',
    description: 'Whoever leads a country is its citizen',
    example: 'French President Anna Keller spoke on Monday.',
    from: 'LEADS',
    objectKind: 'Country',
    to: 'CITIZEN_OF',
  },
  {
    id: 'closure/leads-country-works',
    description: 'Whoever leads a country works for it',
    example: 'French President Anna Keller spoke on Monday.',
    from: 'LEADS',
    objectKind: 'Country',
    to: 'WORKS_FOR',
  },
  {
    id: 'closure/leads-place-works',
    description: 'Whoever leads a place works for it',
    example: 'Hamburg mayor Anna Keller spoke on Monday.',
    from: 'LEADS',
    objectKind: 'Place',
    to: 'WORKS_FOR',
  },
  {
    id: 'closure/works-country-citizen',
    description: 'Whoever holds an office of a country is its citizen',
    example: 'German Foreign Minister John Beck arrived in Paris.',
    from: 'WORKS_FOR',
    objectKind: 'Country',
    to: 'CITIZEN_OF',
  },
  {
    id: 'closure/leads-organization-member',
    description: 'Whoever leads a body is its member',
    example: 'Anna Keller heads Greenpeace.',
    from: 'LEADS',
    objectKind: 'Organization',
    to: 'MEMBER_OF',
  },
  {
    id: 'closure/part-country-based',
    description: 'A body that is part of a country has its seat there',
    example: 'The Bundestag voted on Friday, and Germany waited.',
    from: 'PART_OF',
    objectKind: 'Country',
    to: 'BASED_IN',
  },
];

/** Ties that hold for the place around a place: a body in Hamburg is a body in Germany. */
const chained: ReadonlySet<string> = new Set(['BASED_IN', 'LOCATED_IN', 'TOOK_PLACE_IN']);

const placeChain: RuleDescription = {
  id: 'closure/within-place',
  description: 'What is in a place is in whatever that place lies in',
  example: 'Greenpeace, based in Hamburg, Germany, bought a ship.',
};

const stateBodyPart: RuleDescription = {
  id: 'closure/state-body-part',
  description: "A ministry, court, parliament or force that a text calls a country's is part of it",
  example: "Germany's Federal Border Police published a report.",
};

const partyMember: RuleDescription = {
  id: 'closure/party-member-citizen',
  description: 'A member of a political party is a citizen of the country in which the party is based',
  example: "John Beck of Germany's Green Party spoke on Monday.",
};

/** The rules by which a text says whose a body is. */
const ownership: ReadonlySet<string> = new Set([
  'based/country-organization',
  'based/country-noun-organization',
]);

/** What the closures say of themselves. */
export const closureRules: readonly RuleDescription[] = [...closures, placeChain, stateBodyPart, partyMember];

/** The ties that follow from stated and known ones, each with its premises. Ties that stand already are not repeated. */
export function readImpliedTies(index: EntityIndex, ties: readonly ClaimDraft[]): ClaimDraft[] {
  const held = new Set(ties.map(tieKey));
  const found: ClaimDraft[] = [];
  const imply = (
    premises: readonly [ClaimDraft, ...ClaimDraft[]],
    type: string,
    object: string,
    rule: string,
  ) => {
    const [first] = premises;
    const last = premises.at(-1) as ClaimDraft;
    const draft: ClaimDraft = {
      ...first,
      type,
      object,
      objectSpan: first.evidence.start === last.evidence.start ? last.objectSpan : null,
      // Who no longer holds an office no longer works there by it; a nationality stays.
      attributes:
        first.attributes.status && (type === 'WORKS_FOR' || type === 'MEMBER_OF')
          ? { status: first.attributes.status }
          : {},
      basis: premises.some(({ basis }) => basis === 'known') ? 'known' : 'implied',
      premises,
      rule,
    };
    if (first.subject === object || held.has(tieKey(draft))) return;
    held.add(tieKey(draft));
    found.push(draft);
  };
  // Two rounds: a closure's result may be another's premise.
  for (let round = 0; round < 2; round += 1) {
    const all = [...ties, ...found];
    const places = new Map<string, ClaimDraft[]>();
    const homes = new Map<string, ClaimDraft[]>();
    for (const tie of all) {
      if (tie.type === 'BASED_IN' && tie.object !== null && index.entity(tie.object).kind === 'Country')
        homes.set(tie.subject, [...(homes.get(tie.subject) ?? []), tie]);
      if (tie.type !== 'LOCATED_IN') continue;
      places.set(tie.subject, [...(places.get(tie.subject) ?? []), tie]);
    }
    for (const tie of all) {
      if (tie.object === null || tie.attributes.status === 'elect') continue;
      const kind = index.entity(tie.object).kind;
      for (const { from, objectKind, to, id } of closures) {
        if (tie.type === from && kind === objectKind) imply([tie], to, tie.object, id);
      }
      if (ownership.has(tie.rule) && kind === 'Country' && isStateBody(index.entity(tie.subject)))
        imply([tie], 'PART_OF', tie.object, stateBodyPart.id);
      const [home, ...others] = homes.get(tie.object) ?? [];
      const joins = tie.type === 'MEMBER_OF' || tie.type === 'LEADS';
      if (
        joins &&
        home?.object &&
        index.entity(tie.subject).kind === 'Person' &&
        isParty(index.entity(tie.object))
      )
        if (others.every(({ object }) => object === home.object))
          imply([tie, home], 'CITIZEN_OF', home.object, partyMember.id);
      if (!chained.has(tie.type)) continue;
      for (const outer of places.get(tie.object) ?? []) {
        if (outer.object !== null) imply([tie, outer], tie.type, outer.object, placeChain.id);
      }
    }
  }
  return found;
}

export function tieKey({ type, subject, object }: Pick<ClaimDraft, 'type' | 'subject' | 'object'>): string {
  return `${type} ${subject} ${object}`;
}
