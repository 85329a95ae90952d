import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy } from '../scope/tree.ts';
import { quotationsIn } from '../speech/quotations.ts';
import { readReports } from '../speech/read-reports.ts';
import type { ReportingLexicon } from '../speech/reporting-lexicon.ts';

interface Quotation {
  readonly span: Span;
  /**
   * Who speaks if nothing beside it tells: whoever speaks the quotation before, where it runs on from the last paragraph
   * or stands alone in its own; or the subject of a paragraph that ends in a colon. Null for neither.
   */
  readonly before: 'quotation' | Token | null;
  source: Token | null;
  /** How far the words that name the source stand from it, in UTF-16 units. */
  distance: number;
}

/** Tells who speaks where the text quotes. */
export interface QuotationReader {
  /** The noun that names whoever speaks the words around a token; null outside quotations and where nothing names one. */
  sourceAt(token: Token): Token | null;
  /** The quotations whose speaker a noun or pronoun names. */
  spokenBy(source: Token): readonly Span[];
}

/** Finds the quotations of a document and who speaks them, also those that run through several paragraphs. */
export function createQuotationReader(
  document: LinguisticDocument,
  lexicon: ReportingLexicon,
): QuotationReader {
  const quotations = quotationsThrough(document);
  if (quotations.length === 0) return { sourceAt: () => null, spokenBy: () => [] };
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
    if (quotation.source !== null || quotation.before === null) return;
    const { before } = quotation;
    quotation.source = before === 'quotation' ? (quotations[at - 1]?.source ?? null) : before;
  });
  const spoken = new Map<Token, Span[]>();
  for (const { source, span } of quotations) {
    if (source === null) continue;
    const spans = spoken.get(source);
    if (spans) spans.push(span);
    else spoken.set(source, [span]);
  }
  return {
    spokenBy: (source) => spoken.get(source) ?? [],
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
  const add = (span: Span, before: Quotation['before']) =>
    found.push({ span, before, source: null, distance: Number.POSITIVE_INFINITY });
  let isOpen = false;
  /** Where the paragraph before begins. */
  let last = -1;
  for (const { start, end } of new Set(document.sentences.map(({ block }) => block))) {
    const opens = /^["“]/.test(text.slice(start, end));
    const hadOne = found.length > 0 && (found.at(-1) as Quotation).span[0] >= last;
    let from = start;
    const goesOn = isOpen || (opens && hadOne && /["”]\s*$/.test(text.slice(start, end)));
    if (isOpen && !opens) {
      // No mark at its beginning: the quotation of the paragraph before runs on to the first closing mark.
      const closing = /["”]/.exec(text.slice(start, end));
      from = closing ? start + closing.index + 1 : end;
      add([start, from], 'quotation');
      isOpen = closing === null;
    }
    quotationsIn(text, from, end).forEach((span, at) => {
      const first = opens && at === 0;
      add(span, first ? (goesOn ? 'quotation' : introducedBy(document, start)) : null);
      isOpen = span[1] === end && !/["”']\s*$/.test(text.slice(span[0] + 1, span[1]));
    });
    last = start;
  }
  return found;
}

/** The subject of a sentence that ends in a colon right before an offset: "Stone called the plan dangerous:". */
function introducedBy(document: LinguisticDocument, offset: number): Token | null {
  const next = document.tokenAt(offset);
  const sentence = next && document.sentences[next.sentence - 1];
  if (!sentence || document.tokens[sentence.end - 1]?.text !== ':') return null;
  const root = document.tokens.slice(sentence.start, sentence.end).find(({ dep }) => dep === 'ROOT');
  return (root && childrenBy(document, root, 'nsubj')[0]) ?? null;
}
