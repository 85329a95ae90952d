import type { Token } from '../../../../model/analysis.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import { childrenBy, lemmaOf, wordOf } from '../../scope/tree.ts';
import type { EventLexicon, Operator } from '../event-lexicon.ts';
import type { Governed } from './act.ts';
import { promised } from './operators.ts';

/** Whether a verb joins an adjective to its subject. */
export function isCopula(verb: Token, { words }: Pick<EventLexicon, 'words'>): boolean {
  return words.adjectives.copulas.has(lemmaOf(verb));
}

/** "is ready to meet", "is unwilling to talk": the act of an adjective that governs another. */
export function readWilling(
  document: LinguisticDocument,
  verb: Token,
  lexicon: EventLexicon,
  governedBy: (word: Token) => Governed | null,
): { readonly type: string; readonly operator: Operator; readonly governed: Governed } | null {
  for (const adjective of childrenBy(document, verb, 'acomp', 'attr', 'oprd')) {
    const operator = (lexicon.operators.get(wordOf(adjective)) ?? []).find(
      (each) => each === 'willing' || each === 'unwilling',
    );
    if (operator === undefined) continue;
    const governed = governedBy(adjective) ?? governedBy(verb);
    if (governed === null) continue;
    return {
      type: operator === 'unwilling' ? 'REJECT' : promised(governed, false, lexicon.words.operators.suing),
      operator,
      governed,
    };
  }
  return null;
}
