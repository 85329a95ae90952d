import type { Extraction } from '../../model/extraction.ts';
import type { JudgedMember } from '../../resolve/judgements/locate-judged.ts';

/** People's decisions about who is who, as far as an article that is indexed needs them. */
export interface JudgementsInForce {
  /** The entities of a document that they name. */
  locate(document: string, extraction: Pick<Extraction, 'id' | 'text' | 'mentions'>): readonly JudgedMember[];
}
