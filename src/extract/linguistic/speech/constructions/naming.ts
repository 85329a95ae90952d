import { childrenBy, isPassive, lemmaOf, subtreeOf, wordOf } from '../../scope/tree.ts';
import type { Construction } from '../construction.ts';
import { cueSpan, edgesOf, spanOfTokens } from '../phrase-spans.ts';

/** "called the plan a mistake", "was described as a mistake". */
export const naming: Construction = {
  id: 'naming',
  example: {
    text: 'Ana Kolar called the plan a mistake.',
    source: 'Ana Kolar',
    cue: 'called',
    content: ['the plan a mistake'],
  },
  read({ document, lexicon, token: verb, source, quotations }) {
    if (!lexicon.naming.has(lemmaOf(verb))) return undefined;
    const parts = document
      .childrenOf(verb)
      .filter(
        (child) =>
          ['dobj', 'oprd', 'ccomp', 'xcomp'].includes(child.dep) ||
          (child.dep === 'prep' && wordOf(child) === 'as'),
      );
    const complement = parts.find(
      ({ dep }) => dep === 'oprd' || dep === 'prep' || dep === 'ccomp' || dep === 'xcomp',
    );
    const object = parts.find(({ dep }) => dep === 'dobj' || dep === 'ccomp' || dep === 'oprd');
    if (object === undefined && (complement === undefined || !isPassive(document, verb))) return undefined;
    // "described as a mistake": before what it is called, "as" belongs to the cue.
    const as = parts.find(({ dep, index }) => dep === 'prep' && index === verb.index + 1);
    // A name that something has is no judgement: "a farm called Long Acre".
    if (verb.tag === 'VBN' && verb.dep === 'acl' && source === null) return undefined;
    const before = parts.filter(({ index }) => index < verb.index);
    const tokens = parts
      .filter((part) => !before.includes(part))
      .flatMap((part) => subtreeOf(document, part))
      .filter((each) => each.index > verb.index && each !== as)
      .sort((a, b) => a.index - b.index);
    if (tokens.length === 0) return undefined;
    // What is named may stand before the verb: "what he called a mistake", "the plan was called a mistake".
    const named =
      before.find(({ dep, tag }) => dep === 'dobj' && tag !== 'WP') ??
      childrenBy(document, verb, 'nsubjpass')[0];
    if (named === undefined && before.length === 0 && tokens.length === 1) return undefined;
    const first =
      named === undefined
        ? []
        : [spanOfTokens([edgesOf(document, named).left, edgesOf(document, named).right])];
    const [from, to] = spanOfTokens(tokens);
    if (complement === undefined && !quotations.some(([open, close]) => open < to && from < close))
      return undefined;
    return { cueSpan: cueSpan(document, verb, as ? [as] : []), content: [...first, spanOfTokens(tokens)] };
  },
};
