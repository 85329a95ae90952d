import type { Token } from '../../../model/analysis.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, isPassive, lemmaOf, wordOf } from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';

const within = new Set(['in', 'from']);

/**
 * The country whose authorities must have done what the verb says, where it names no doer: "was jailed in Norland",
 * "was released from prison in Norland". Only for what a state alone does to people.
 */
export function statePower(
  { document, lexicon, index, participants }: EventContext,
  verb: Token,
): Participant[] {
  const { verbs, freeing, custody } = lexicon.powers;
  const lemma = lemmaOf(verb);
  const frees = freeing.has(lemma);
  if (!frees && !verbs.has(lemma)) return [];
  if (!isPassive(document, verb) || agentsOf(document, verb).length > 0) return [];
  const phrasesOf = (holder: Token): Token[] =>
    childrenBy(document, holder, 'prep')
      .filter((each) => within.has(wordOf(each)))
      .flatMap((each) => childrenBy(document, each, 'pobj'));
  const nouns = phrasesOf(verb);
  const held = nouns.filter((noun) => custody.has(lemmaOf(noun)));
  if (frees && held.length === 0) return [];
  return [...(frees ? [] : nouns), ...held.flatMap(phrasesOf), ...(frees ? nouns : [])].flatMap((noun) => {
    const mention = index.mentionAt(noun);
    return mention?.kind === 'Country' ? [participants.ofMention(mention)] : [];
  });
}
