import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, lemmaOf } from '../scope/tree.ts';
import type { CoreferenceLexicon } from './coreference-lexicon.ts';

/** Whether an "it" stands for nothing: "it is likely that", "it rained", "it took a year". */
export function isExpletive(
  document: LinguisticDocument,
  lexicon: CoreferenceLexicon,
  token: Token,
): boolean {
  if (token.dep === 'expl') return true;
  const verb = headOf(document, token);
  if (!/^nsubj/.test(token.dep)) return false;
  if (lexicon.impersonal.has(lemmaOf(verb))) return true;
  const isPassiveReport =
    token.dep === 'nsubjpass' && childrenBy(document, verb, 'ccomp', 'xcomp', 'advcl').length > 0;
  if (isPassiveReport) return true;
  if (lemmaOf(verb) !== 'be') return false;
  return childrenBy(document, verb, 'acomp', 'attr', 'ccomp', 'xcomp', 'advcl', 'relcl').length > 0;
}
