import type { Token } from '../../../model/analysis.ts';
import { childrenBy, headOf, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';
import type { Reading } from './reading.ts';
import { surfaceSubjects } from './subjects.ts';

/** Acts that are done by saying so. */
const sayable = new Set(['AGREE', 'REJECT', 'THREATEN', 'SUPPORT']);
const ownPronouns = new Set(['it', 'they', 'we']);

/**
 * Who announces what their own side will do, refuses or backs: "the prime minister said that the government would
 * extend the curfew", "the Norlandic envoy said that it supports the talks". Empty if nobody does, or for another side.
 */
export function announcersOf(
  { document, lexicon, index }: EventContext,
  verb: Token,
  { type }: Reading,
  agents: readonly Token[],
): readonly Token[] {
  const [agent] = agents;
  const cue = headOf(document, verb);
  if (verb.dep !== 'ccomp' || agent === undefined || agents.length > 1 || !sayable.has(type)) return [];
  if (agent.head !== verb.index || lexicon.reporting.clause.get(lemmaOf(cue)) !== 'statement') return [];
  const speakers = surfaceSubjects(document, cue).filter((each) => each.pos !== 'PRON');
  const isOwn = speakers.some((speaker) => {
    if (agent.pos === 'PRON') return ownPronouns.has(wordOf(agent));
    const named = index.mentionAt(agent);
    // "The Norlandic minister said Norland would".
    if (named !== undefined)
      return subtreeOf(document, speaker).some((each) => index.mentionAt(each)?.entity === named.entity);
    const [first, ...others] = childrenBy(document, agent, 'det', 'poss', 'amod', 'compound', 'nmod', 'prep');
    const bare =
      first !== undefined &&
      others.length === 0 &&
      ['the', 'his', 'her', 'their', 'its', 'our'].includes(wordOf(first));
    return bare && lexicon.actors.own.has(lemmaOf(agent));
  });
  return isOwn ? speakers : [];
}
