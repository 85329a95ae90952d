import { childrenBy, isPassive, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { endOfObject } from '../content-spans.ts';
import { cueSpan, edgesOf, spanOfTokens } from '../phrase-spans.ts';

/** "criticised the plan", and what belongs to it behind it. */
export const object: Construction = {
  id: 'object',
  example: {
    text: 'Norland condemned the attack on Osthaven.',
    source: 'Norland',
    cue: 'condemned',
    content: ['the attack on Osthaven'],
  },
  read({ document, lexicon, token: verb, source }) {
    const isEvidence =
      source !== null &&
      lexicon.evidenceVerbs.has(lemmaOf(verb)) &&
      lexicon.evidenceSources.has(lemmaOf(source));
    const words = lexicon.particles.get(lemmaOf(verb));
    const hasParticle = childrenBy(document, verb, 'prt', 'advmod').some(
      (each) => each.index === verb.index + 1 && words?.has(wordOf(each)) === true,
    );
    if (!isEvidence && !hasParticle && !lexicon.object.has(lemmaOf(verb))) return undefined;
    if (verb.dep === 'amod') return undefined;
    const objects = childrenBy(document, verb, 'dobj');
    const first = objects[0];
    const last = objects.at(-1);
    if (first === undefined || last === undefined) return undefined;
    if (first.index < verb.index) return undefined;
    const start = edgesOf(document, first).left;
    let end = edgesOf(document, last).right;
    for (const child of document.childrenOf(verb)) {
      const edges = edgesOf(document, child);
      const continues =
        child.dep === 'xcomp' ||
        child.dep === 'advmod' ||
        (child.dep === 'prep' && ['of', 'for', 'as', 'on', 'about', 'to', 'by'].includes(wordOf(child)));
      const gap = document.tokens.slice(end.index + 1, edges.left.index);
      if (continues && gap.every(({ tag }) => tag === "''") && edges.left.index > end.index)
        end = edges.right;
    }
    end = endOfObject(document, start, end);
    return { cueSpan: cueSpan(document, verb), content: [[start.start, end.end]] };
  },
};

/** "the plan was criticised by Norland". */
export const passive: Construction = {
  id: 'passive',
  example: {
    text: 'The attack was condemned by Norland.',
    source: 'Norland',
    cue: 'was condemned by',
    content: ['The attack'],
  },
  read({ document, lexicon, token: verb, source }) {
    if (!lexicon.object.has(lemmaOf(verb)) || verb.dep === 'amod') return undefined;
    const patient = childrenBy(document, verb, 'nsubjpass')[0];
    if (
      patient === undefined ||
      (source === null && !lexicon.clause.has(lemmaOf(verb))) ||
      !isPassive(document, verb)
    )
      return undefined;
    const agent = childrenBy(document, verb, 'agent');
    return { cueSpan: cueSpan(document, verb, agent), content: [spanOfTokens(subtreeOf(document, patient))] };
  },
};
