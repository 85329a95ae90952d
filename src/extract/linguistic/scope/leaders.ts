import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import { childrenBy, lemmaOf } from './tree.ts';

/** "a Norlandic-led strike", "a UN-brokered truce": the nouns for those whose deed it is, before such a participle. */
export function leadersBefore(
  document: LinguisticDocument,
  { leading }: Pick<ActorLexicon, 'leading'>,
  participle: Token,
): Token[] {
  const isLed = participle.tag === 'VBN' && leading.has(lemmaOf(participle));
  return isLed ? childrenBy(document, participle, 'npadvmod', 'nsubj', 'compound', 'nmod', 'advmod') : [];
}
