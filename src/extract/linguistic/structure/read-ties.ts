import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { HappeningLexicon } from '../happenings/happening-lexicon.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';
import { readImpliedTies } from './closures.ts';
import { readCountryOffices } from './country-offices.ts';
import { readFactsInNames } from './facts-in-names.ts';
import { readKnownFacts } from './known-facts.ts';
import { loadKnownLeaders } from './known-leaders.ts';
import { readStatedTies } from './read-stated-ties.ts';
import { createRuleChoice, loadStructureRules } from './structure-rules.ts';

/** Reads the standing ties of a document, and what follows from those that its events tell. */
export type TieReader = (
  document: LinguisticDocument,
  index: EntityIndex,
  events: readonly ClaimDraft[],
) => ClaimDraft[];

/** The word lists that ties need. */
export interface TieLexicons {
  readonly names: NameLexicon;
  readonly happenings: HappeningLexicon;
  readonly scope: ScopeLexicon;
}

/** A reader of the ties that a document states, those that the word lists know, and what follows from both. */
export function createTieReader(lexicons: TieLexicons): TieReader {
  const rulesFor = createRuleChoice(loadStructureRules());
  const leaders = loadKnownLeaders();
  return (document, index, events) => {
    const stated = readStatedTies(document, index, rulesFor, lexicons.scope);
    const offices = readCountryOffices(document, index, stated, leaders);
    const held = events.filter(isVenue);
    const told = [...stated, ...offices, ...held];
    const inNames = readFactsInNames(document, index, lexicons, told);
    const ties = [
      ...told,
      ...inNames,
      ...readKnownFacts(document, index, lexicons.names, [...told, ...inNames]),
    ];
    return [...ties, ...readImpliedTies(index, ties.filter(isFact))].filter((tie) => !held.includes(tie));
  };
}

/** Whether a claim says where something was held: it was also held in whatever that place lies in. */
function isVenue(claim: ClaimDraft): boolean {
  return claim.type === 'TOOK_PLACE_IN' && claim.object !== null && isFact(claim);
}

/** Nothing follows from what is denied or merely planned. */
function isFact({ polarity, modality }: ClaimDraft): boolean {
  return polarity === 'affirmed' && modality === 'actual';
}
