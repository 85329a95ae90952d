import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { readMood } from '../scope/mood.ts';
import type { ScopeLexicon } from '../scope/scope-lexicon.ts';
import { childrenBy, headOf, isPredicate } from '../scope/tree.ts';
import type { Direction } from './anchor-time.ts';

/** Whether the text speaks of what was or of what lies ahead: then "on Friday" is the last one or the next. */
export function directionOf(document: LinguisticDocument, predicate: Token, scope: ScopeLexicon): Direction {
  const { modality } = readMood(document, predicate, scope);
  if (modality === 'planned' || modality === 'demanded') return 'ahead';
  const auxiliaries = childrenBy(document, predicate, 'aux', 'auxpass');
  const perfect = auxiliaries.some(({ lemma }) => lemma === 'have');
  if (auxiliaries.some(({ tag }) => tag === 'MD')) return perfect ? 'past' : 'ahead';
  return tenseOf(document, predicate);
}

function tenseOf(document: LinguisticDocument, predicate: Token): Direction {
  let at = predicate;
  for (let step = 0; step < 8; step += 1) {
    if (isPredicate(at)) {
      const finite = [at, ...childrenBy(document, at, 'aux', 'auxpass')];
      if (
        finite.some(({ tag }) => tag === 'VBD') ||
        finite.some(({ lemma, dep }) => lemma === 'have' && dep === 'aux')
      )
        return 'past';
      if (finite.some(({ tag }) => tag === 'MD')) return 'ahead';
      if (finite.some(({ tag }) => tag === 'VBZ' || tag === 'VBP'))
        // A headline tells in the present what was.
        return document.sentenceOf(at).block.kind === 'headline' ? 'past' : 'unknown';
      // A participle without a verb of its own: "a report published on Monday".
      if (at.tag === 'VBN' && ['acl', 'relcl', 'amod', 'ROOT'].includes(at.dep)) return 'past';
    }
    const head = headOf(document, at);
    if (head === at) break;
    at = head;
  }
  return 'past';
}
