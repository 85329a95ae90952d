import type { Token } from '../../../../model/analysis.ts';
import type { LinguisticDocument } from '../../document/linguistic-document.ts';
import { childrenBy, lemmaOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { clauseOf, spanBelow } from '../content-spans.ts';
import { cueSpan, edgesOf, isPunctuation, isTime } from '../phrase-spans.ts';

const aboutWords = new Set(['for', 'of', 'on', 'about', 'over', 'against']);

/** "made the claim that", "expressed concern about". */
export const light: Construction = {
  id: 'light',
  example: {
    text: 'Norland expressed concern about the talks.',
    source: 'Norland',
    cue: 'expressed concern about',
    content: ['the talks'],
  },
  read({ document, lexicon, token: verb }) {
    const lemma = lemmaOf(verb);
    if (!lexicon.lightVerbs.has(lemma)) return undefined;
    const noun = childrenBy(document, verb, 'dobj')[0];
    if (noun === undefined || noun.index < verb.index) return undefined;
    if (!lexicon.lightNouns.has(lemmaOf(noun)) && !lexicon.voicingVerbs.has(lemma)) return undefined;
    const [start] = cueSpan(document, verb);
    const clause = clauseOf(document, noun) ?? infinitiveBehind(document, verb, noun);
    if (clause !== undefined) {
      return {
        cueSpan: [start, noun.end],
        content: [spanBelow(document, clause)],
        clauseClass: lexicon.nouns.get(lemmaOf(noun)) ?? null,
      };
    }
    const about = [...childrenBy(document, noun, 'prep'), ...childrenBy(document, verb, 'prep')].find(
      (each) =>
        each.index > noun.index &&
        (aboutWords.has(wordOf(each)) ||
          lexicon.lightPrepositions.get(wordOf(each))?.has(lemmaOf(noun)) === true),
    );
    const topic = about && childrenBy(document, about, 'pobj', 'pcomp')[0];
    if (about === undefined || topic === undefined || isTime(topic)) return undefined;
    return { cueSpan: [start, about.end], content: [spanBelow(document, topic)] };
  },
};

/** "announced plans this week to leave": the parse may hang the infinitive on the verb. */
function infinitiveBehind(document: LinguisticDocument, verb: Token, noun: Token): Token | undefined {
  const clause = childrenBy(document, verb, 'xcomp', 'advcl').find(({ index }) => index > noun.index);
  if (clause === undefined || !document.childrenOf(clause).some(({ tag }) => tag === 'TO')) return undefined;
  const first = edgesOf(document, clause).left;
  const last = edgesOf(document, noun).right;
  const between = document.tokens.slice(last.index + 1, first.index);
  return between.some(isPunctuation) ? undefined : clause;
}
