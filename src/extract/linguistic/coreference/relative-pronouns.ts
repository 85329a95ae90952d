import type { Token } from '../../../model/analysis.ts';
import type { Mention } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { headOf, wordOf } from '../scope/tree.ts';
import type { LinkRule } from './link.ts';

export const relativePronounRule: LinkRule = {
  id: 'coreference/relative-pronoun',
  description: 'A relative pronoun stands for the name that its clause describes.',
  example: 'Police arrested John Beck, who leads the Marsh Institute.',
  gives: ['who', 'John Beck'],
};

const words = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** Whether a token is a relative pronoun. */
export function isRelativePronoun(token: Token): boolean {
  const word = wordOf(token);
  return words.has(word) && (word !== 'that' || token.tag === 'WDT');
}

/** Whether a mention is a relative pronoun. */
export function isRelativeMention(text: string, { form, start, end }: Mention): boolean {
  return form === 'pronoun' && words.has(text.slice(start, end).toLowerCase());
}

/** The entity that a relative clause describes. */
export function relativeAntecedent(
  document: LinguisticDocument,
  index: EntityIndex,
  token: Token,
): string | null {
  let at = token;
  for (let depth = 0; at.dep !== 'relcl'; depth += 1) {
    if (depth > 5 || at.head === at.index) return null;
    at = headOf(document, at);
  }
  const noun = headOf(document, at);
  // "Mary Stone, a former minister who ...": the noun stands beside the name.
  const beside = noun.dep === 'appos' ? headOf(document, noun) : undefined;
  const mention = index.mentionAt(noun) ?? (beside && index.mentionAt(beside));
  if (!mention || mention.tokens.start > token.index || mention.adjective) return null;
  const word = wordOf(token);
  const isPerson = mention.kind === 'Person';
  if ((word === 'who' || word === 'whom') && !isPerson) return null;
  return word === 'which' && isPerson ? null : mention.entity;
}
