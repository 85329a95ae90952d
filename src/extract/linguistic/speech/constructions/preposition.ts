import { childrenBy, isPassive, lemmaOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { spanBelow } from '../content-spans.ts';
import { cueSpan, edgesOf } from '../phrase-spans.ts';

/** "called for talks", "was accused of fraud". */
export const preposition: Construction = {
  id: 'preposition',
  example: {
    text: 'Norland has called for new talks.',
    source: 'Norland',
    cue: 'has called for',
    content: ['new talks'],
  },
  read({ document, lexicon, token: verb }) {
    const words = lexicon.preposition.get(lemmaOf(verb));
    if (words === undefined) return undefined;
    const particles = childrenBy(document, verb, 'prt');
    const candidates = [
      ...childrenBy(document, verb, 'prep', 'agent'),
      // "called on Sudria to leave": the parse may take the preposition for a particle.
      ...particles,
      ...particles.flatMap((particle) => childrenBy(document, particle, 'prep')),
    ];
    for (const each of candidates) {
      if (!words.has(wordOf(each)) || each.index < verb.index) continue;
      if (
        lexicon.object.has(lemmaOf(verb)) &&
        childrenBy(document, verb, 'dobj').length > 0 &&
        wordOf(each) === 'for'
      )
        continue;
      const objects = childrenBy(document, each, 'pobj', 'pcomp');
      const first = objects[0];
      const last = objects.at(-1);
      if (first === undefined || last === undefined) continue;
      // "accused Norland of fraud"
      const object = childrenBy(document, verb, 'dobj').find(
        ({ index }) => index > verb.index && index < each.index,
      );
      const start = edgesOf(document, object ?? first).left;
      let end = edgesOf(document, last).right;
      for (const clause of childrenBy(document, verb, 'xcomp', 'advcl', 'prep')) {
        if (clause.dep === 'prep' && wordOf(clause) !== 'as') continue;
        const edges = edgesOf(document, clause);
        if (edges.left.index === end.index + 1) end = edges.right;
      }
      const accused = isPassive(document, verb) ? childrenBy(document, verb, 'nsubjpass') : [];
      return {
        cueSpan: cueSpan(document, verb, object === undefined ? [...particles, each] : particles),
        content: [...accused.map((one) => spanBelow(document, one)), [start.start, end.end]],
      };
    }
    return undefined;
  },
};
