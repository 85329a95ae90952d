import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ResolvedMention } from './entity-index.ts';

/** The token of a mention on which its others depend; of several, the first. */
export function headOfMention({ tokens: all }: LinguisticDocument, { tokens }: ResolvedMention): Token {
  for (let at = tokens.start; at < tokens.end; at += 1) {
    const token = all[at] as Token;
    if (token.head === at || token.head < tokens.start || token.head >= tokens.end) return token;
  }
  return all[tokens.end - 1] as Token;
}
