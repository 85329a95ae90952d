import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { childrenBy, headOf, isPredicate } from '../scope/tree.ts';

/** The noun that names who speaks: the verb's subject, the by-phrase of a passive, or the subject of what governs it. */
export function sourceOf(document: LinguisticDocument, verb: Token): Token | null {
  let at = verb;
  for (let step = 0; step < 5; step += 1) {
    const children = document.childrenOf(at);
    if (at === verb) {
      const passive = children.some(({ dep }) => dep === 'auxpass' || dep === 'nsubjpass');
      const participle = at.tag === 'VBN' && at.dep === 'acl' && !children.some(({ dep }) => dep === 'aux');
      if (passive || participle) {
        const agent = childrenBy(document, at, 'agent').flatMap((each) =>
          childrenBy(document, each, 'pobj'),
        )[0];
        if (agent !== undefined) return agent;
        if (passive || !children.some(({ dep }) => dep === 'nsubj')) return null;
      }
    }
    const subjects = childrenBy(document, at, 'nsubj');
    const subject = subjects.filter(({ index }) => index < at.index).at(-1) ?? subjects[0];
    if (subject !== undefined) return subject;
    if (at.dep === 'acl') return headOf(document, at);
    if (at.dep === 'pcomp') at = headOf(document, headOf(document, at));
    else if (['xcomp', 'advcl', 'conj', 'dep', 'ccomp'].includes(at.dep)) at = headOf(document, at);
    else return null;
    if (!isPredicate(at)) return null;
  }
  return null;
}
