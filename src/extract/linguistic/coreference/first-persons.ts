import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { wordOf } from '../scope/tree.ts';
import { quotationsIn } from '../speech/quotations.ts';
import { readReports } from '../speech/read-reports.ts';
import type { ReportingLexicon } from '../speech/reporting-lexicon.ts';
import type { LinkRule } from './link.ts';

export const firstPersonRule: LinkRule = {
  id: 'coreference/first-person',
  description: '"I" in a quotation stands for the person who speaks.',
  example: '“I will stay,” Mary Stone said on Monday.',
  gives: ['I', 'Mary Stone'],
};

const words = new Set(['i', 'me', 'my', 'mine', 'myself']);

/** Whether a token is a pronoun for the one who speaks. */
export function isFirstPerson(token: Token): boolean {
  return words.has(wordOf(token)) && (token.pos === 'PRON' || token.tag === 'PRP$');
}

interface Quotation {
  readonly span: Span;
  /** Whether it runs on from the paragraph before, so that whoever spoke there still speaks. */
  readonly goesOn: boolean;
  source: Token | null;
  /** How far the words that name the source stand from it, in UTF-16 units. */
  distance: number;
}

/** Tells who speaks where the text quotes. */
export interface QuotationReader {
  /** The noun that names whoever speaks the words around a token; null outside quotations and where nothing names one. */
  sourceAt(token: Token): Token | null;
}

/** Finds the quotations of a document and who speaks them, also those that run through several paragraphs. */
export function createQuotationReader(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
): QuotationReader {
  const quotations = quotationsThrough(document);
  if (quotations.length === 0) return { sourceAt: () => null };
  /** The last quotation that begins at or before an offset. */
  const upTo = (offset: number): number => {
    let low = 0;
    let high = quotations.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((quotations[middle] as Quotation).span[0] <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  for (const { source, cueSpan, content } of readReports(document, lexicon)) {
    if (source === null) continue;
    for (const [from, to] of content) {
      for (let at = upTo(to - 1); at >= 0; at -= 1) {
        const quotation = quotations[at] as Quotation;
        const [start, end] = quotation.span;
        if (end <= from) break;
        const distance = cueSpan[1] <= start ? start - cueSpan[1] : cueSpan[0] - end;
        if (distance < 0 || distance >= quotation.distance) continue;
        quotation.source = source;
        quotation.distance = distance;
      }
    }
  }
  quotations.forEach((quotation, at) => {
    if (quotation.goesOn && quotation.source === null) quotation.source = quotations[at - 1]?.source ?? null;
  });
  return {
    sourceAt(token) {
      const quotation = quotations[upTo(token.start)];
      return quotation && token.end <= quotation.span[1] ? quotation.source : null;
    },
  };
}

/** The quotations of all paragraphs in the order of the text. */
function quotationsThrough(document: LinguisticDocument): Quotation[] {
  const { text } = document;
  const found: Quotation[] = [];
  let isOpen = false;
  for (const { start, end } of new Set(document.sentences.map(({ block }) => block))) {
    const opens = /^["“]/.test(text.slice(start, end));
    let from = start;
    const goesOn = isOpen;
    if (isOpen && !opens) {
      // No mark at its beginning: the quotation of the paragraph before runs on to the first closing mark.
      const closing = /["”]/.exec(text.slice(start, end));
      from = closing ? start + closing.index + 1 : end;
      found.push({ span: [start, from], goesOn: true, source: null, distance: Number.POSITIVE_INFINITY });
      isOpen = closing === null;
    }
    quotationsIn(text, from, end).forEach((span, at) => {
      const runsOn = goesOn && opens && at === 0;
      found.push({ span, goesOn: runsOn, source: null, distance: Number.POSITIVE_INFINITY });
      isOpen = span[1] === end && !/["”']\s*$/.test(text.slice(span[0] + 1, span[1]));
    });
  }
  return found;
}
