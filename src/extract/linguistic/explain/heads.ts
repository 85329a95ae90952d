import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';

/** The word of a stretch of text on which its other words depend; undefined where the analysis has no tokens. */
export function headOfSpan(document: LinguisticDocument, [start, end]: Span): Token | undefined {
  const first = document.tokenAt(start);
  const last = document.tokenAt(end - 1);
  if (first === undefined || last === undefined) return undefined;
  for (let at = first.index; at <= last.index; at += 1) {
    const token = document.tokens[at] as Token;
    if (token.head === at || token.head < first.index || token.head > last.index) return token;
  }
  return last;
}
