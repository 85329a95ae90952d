import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { conjunctsOf, wordOf } from '../scope/tree.ts';
import { type Discourse, isUnnamed } from './discourse.ts';
import type { LinkRule } from './link.ts';
import { determinerOf } from './noun-phrases.ts';

export const latterRule: LinkRule = {
  id: 'coreference/latter-former',
  description:
    '"The former" and "the latter" stand for the first and the second of the last two named side by side.',
  example: 'Sweden and Norway share a river. The latter built a dam.',
  gives: ['The latter', 'Norway'],
};

/** Whether a token is "latter" or "former" with an article and no noun. */
export function isLatter(document: LinguisticDocument, token: Token): boolean {
  const word = wordOf(token);
  if (word !== 'latter' && word !== 'former') return false;
  return token.dep !== 'amod' && token.dep !== 'compound' && determinerOf(document, token)?.dep === 'det';
}

/** The one of a pair for which "the latter" stands; null if no two are named side by side in this sentence or the one before. */
export function latterOf(document: LinguisticDocument, discourse: Discourse, token: Token): string | null {
  for (let at = token.sentence; at >= 0 && discourse.distance(at, token.sentence) <= 1; at -= 1) {
    const traces = discourse.in(at).filter(({ head, form }) => head.index < token.index && form === 'name');
    for (const { head } of [...traces].reverse()) {
      const pair = conjunctsOf(document, head);
      if (pair.length !== 2 || head.dep === 'conj') continue;
      const [first, second] = pair.map((each) => discourse.at(each));
      if (!first || !second || first === second || isUnnamed(first) || isUnnamed(second)) continue;
      return wordOf(token) === 'former' ? first : second;
    }
  }
  return null;
}
