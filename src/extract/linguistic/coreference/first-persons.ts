import type { Token } from '../../../model/analysis.ts';
import { wordOf } from '../scope/tree.ts';
import type { LinkRule } from './link.ts';

export const firstPersonRule: LinkRule = {
  id: 'coreference/first-person',
  description: '"I" in a quotation stands for the person who speaks.',
  example: '“I will stay,” Mary Stone said on Monday.',
  gives: ['I', 'Mary Stone'],
};

export const spokesmanRule: LinkRule = {
  id: 'coreference/we-of-body',
  description:
    '"We" in a quotation stands for the body or country in whose name the speaker speaks: its spokeswoman, coach or owner.',
  example: '“We will stay,” said Mary Stone, a spokeswoman for the Marsh Institute.',
  gives: ['We', 'Marsh Institute'],
};

const singular = new Set(['i', 'me', 'my', 'mine', 'myself']);
const plural = new Set(['we', 'us', 'our', 'ours', 'ourselves']);

/** The rule for a pronoun of those who speak; null for other words. */
export function firstPersonRuleOf(token: Token): LinkRule | null {
  if (token.pos !== 'PRON' && token.tag !== 'PRP$') return null;
  const word = wordOf(token);
  return singular.has(word) ? firstPersonRule : plural.has(word) ? spokesmanRule : null;
}
