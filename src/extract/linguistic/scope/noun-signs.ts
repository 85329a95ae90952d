import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { signatureOf } from './governor.ts';
import type { Sign } from './mood-state.ts';
import type { Effect, ScopeLexicon } from './scope-lexicon.ts';
import { lemmaOf, wordOf } from './tree.ts';

/**
 * What the words beside a noun say: "a planned attack", "no attack", "any attack".
 * @param governs Whether the noun governs another act: then "a failed attempt" is one that came to nothing.
 * @param isNegated Whether what is above the noun negates it: "denied any attack".
 */
export function nounSigns(
  document: LinguisticDocument,
  noun: Token,
  lexicon: ScopeLexicon,
  governs: boolean,
  isNegated: boolean,
): Sign[] {
  const signs: Sign[] = [];
  for (const child of document.childrenOf(noun)) {
    if (child.index > noun.index) {
      signs.push(...participleSigns(document, child, lexicon));
      continue;
    }
    const word = wordOf(child);
    if (child.dep === 'amod' || child.dep === 'compound') {
      const effect = lexicon.adjectives.get(word) ?? lexicon.adjectives.get(hyphenated(document, child));
      if (effect === undefined || (effect === 'failed' && !governs)) continue;
      signs.push({
        token: child,
        effect: effect === 'failed' ? 'negated' : effect,
        reason: 'scope/adjective',
      });
    } else if (child.dep === 'det' || child.dep === 'neg' || child.dep === 'preconj') {
      if (word === 'no' || word === 'neither')
        signs.push({ token: child, effect: 'negated', reason: 'scope/nobody' });
      if (word === 'any' && !governs && !isNegated)
        signs.push({ token: child, effect: 'conditional', reason: 'scope/any' });
    }
  }
  return signs;
}

/** "the attack averted by the police", "the talks planned for July". */
function participleSigns(document: LinguisticDocument, child: Token, lexicon: ScopeLexicon): Sign[] {
  if (child.dep !== 'acl' || child.tag !== 'VBN') return [];
  const signature = signatureOf(document, child, 'object', lexicon);
  if (signature === undefined) return [];
  const { polarity, modality } = signature.affirmed;
  const reason = `scope/governor/${signature.id}`;
  const effects: Effect[] = polarity === 'negated' ? ['negated', modality] : [modality];
  return effects.map((effect) => ({ token: child, effect, reason }));
}

/** "so-called" and "would-be" are three words each to the analysis. */
function hyphenated(document: LinguisticDocument, last: Token): string {
  const [first, hyphen] = [document.tokens[last.index - 2], document.tokens[last.index - 1]];
  return first === undefined || hyphen?.text !== '-' ? lemmaOf(last) : `${wordOf(first)}-${wordOf(last)}`;
}
