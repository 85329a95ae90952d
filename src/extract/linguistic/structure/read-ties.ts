import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { readImpliedTies } from './closures.ts';
import { readCountryOffices } from './country-offices.ts';
import { readFactsInNames } from './facts-in-names.ts';
import { readKnownFacts } from './known-facts.ts';
import { readStatedTies } from './read-stated-ties.ts';
import { loadStructureRules } from './structure-rules.ts';

/** Reads the standing ties of a document. */
export type TieReader = (document: LinguisticDocument, index: EntityIndex) => ClaimDraft[];

/** A reader of the ties that a document states, those that the word lists know, and what follows from both. */
export function createTieReader(lexicon: NameLexicon): TieReader {
  const rules = loadStructureRules();
  return (document, index) => {
    const stated = readStatedTies(document, index, rules);
    const offices = readCountryOffices(document, index, stated);
    const told = [...stated, ...offices];
    const inNames = readFactsInNames(document, index, lexicon, told);
    const ties = [...told, ...inNames, ...readKnownFacts(document, index, lexicon, [...told, ...inNames])];
    return [...ties, ...readImpliedTies(index, ties)];
  };
}
