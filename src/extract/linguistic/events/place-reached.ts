import type { Token } from '../../../model/analysis.ts';
import type { ResolvedMention } from '../entities/entity-index.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, headOf, isPredicate, lemmaOf, pathUp, subtreeOf, wordOf } from '../scope/tree.ts';
import type { EventContext } from './event-context.ts';

/** Prepositions that lead to a place beside those that tell where something is. */
const toward = new Set(['to', 'into', 'toward', 'towards']);

/**
 * The place that an act reaches, for one that names nobody at whom it is aimed: "the governor resigned in Norland",
 * "workers in Norland laid down their tools". The nearest one; a place that only a clause inside the act names must be a
 * country. None if another clause with a subject of its own names it.
 */
export function placeReached(
  context: EventContext,
  verb: Token,
  type: string,
  agents: readonly Token[],
): Participant[] {
  const { document } = context;
  const found: { mention: ResolvedMention; far: number }[] = [];
  const look = (top: Token, below: (token: Token) => boolean) => {
    for (const token of subtreeOf(document, top, below)) {
      const mention = placeAt(context, token);
      const path = mention && pathUp(document, token, top);
      if (mention === undefined || path === undefined || !isWithin(context, path)) continue;
      const inner = path.filter(isPredicate).length;
      if (inner > 0 && mention.kind !== 'Country') continue;
      found.push({ mention, far: path.length + 4 * inner });
    }
  };
  const inAgents = new Set(agents.map(({ index }) => index));
  look(verb, (token) => token === verb || (!inAgents.has(token.index) && !isApart(context, token)));
  if (found.length === 0)
    for (const agent of agents) look(agent, (token) => token === agent || !isApart(context, token));
  // Nobody talks with a town.
  const [nearest] = found
    .filter(({ mention }) => type !== 'CONSULT' || mention.kind === 'Country')
    .sort((a, b) => a.far - b.far);
  if (nearest === undefined) return [];
  const { entity, kind, start, end } = nearest.mention;
  return [{ entity, kind, span: [start, end] }];
}

/** A clause that has a subject of its own, or what the parse hangs on beside it. */
function isApart({ document }: EventContext, token: Token): boolean {
  if (token.dep === 'parataxis') return true;
  if (!isPredicate(token)) return false;
  return childrenBy(document, token, 'nsubj', 'nsubjpass').length > 0 || token.dep === 'conj';
}

function placeAt({ index }: EventContext, token: Token): ResolvedMention | undefined {
  const mention = index.mentionAt(token);
  const isPlace = mention?.kind === 'Place' || mention?.kind === 'Country';
  return isPlace && mention.form === 'name' && mention.adjective !== true ? mention : undefined;
}

/** Whether a path leads to a place by prepositions that tell where, or through the name of a place in it. */
function isWithin({ document, lexicon }: EventContext, path: readonly Token[]): boolean {
  const { locative, regions } = lexicon.circumstances;
  const own = path.find(({ dep }) => dep === 'prep');
  if (own === undefined) return false;
  const word = wordOf(own);
  if (word === 'of') return regions.has(lemmaOf(headOf(document, own)));
  return locative.has(word) || toward.has(word);
}
