import type { TokenRange } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ClaimDraft } from './claim-draft.ts';

/** What tells one tie from another; all else is the same for every tie in an outlet's own voice. */
type TieParts = Pick<
  ClaimDraft,
  'type' | 'subject' | 'object' | 'subjectSpan' | 'objectSpan' | 'attributes' | 'basis' | 'rule'
> &
  Partial<Pick<ClaimDraft, 'polarity' | 'modality'>>;

/** A standing tie in the article's own voice, affirmed unless it is told otherwise; its evidence is a sentence. */
export function createTie(document: LinguisticDocument, sentence: TokenRange, parts: TieParts): ClaimDraft {
  const [start, end] = document.spanOf(sentence);
  return {
    polarity: 'affirmed',
    modality: 'actual',
    ...parts,
    voice: 'article',
    speaker: null,
    chain: [],
    place: null,
    topic: null,
    content: null,
    time: null,
    evidence: { start, end, quote: document.text.slice(start, end) },
    premises: [],
  };
}
