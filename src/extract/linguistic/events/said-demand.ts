import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import { childrenBy, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';

/** Verbs for what one does wrong, besides the acts that are hostile by themselves. */
const wrongs = new Set(
  'lie cheat violate fail interfere meddle sponsor provoke harass threaten conspire plot harbor harbour incite oppress abuse mistreat torture corrupt rig exploit undermine sabotage collude'.split(
    ' ',
  ),
);
const wrongfulActs = new Set(['ASSAULT', 'REJECT']);
const guilty = new Set(['responsible', 'guilty', 'behind', 'complicit']);
const opposed = new Set(['critic', 'opponent', 'detractor', 'accuser']);

/** What a report says of whom: a demand upon them, or a charge against them. */
interface Charge {
  readonly type: 'REQUEST' | 'ACCUSE';
  readonly rule: 'event/said-demand' | 'event/said-charge';
  readonly clause: Token;
}

/**
 * "said that Sudria must withdraw": a demand upon Sudria; "said that Sudria attacked the port": a charge against it.
 * Undefined if the verb says nothing of the kind.
 */
export function readSaidDemand(
  context: EventContext,
  verb: Token,
  voicing: Voicing,
): { claims: ClaimDraft[]; governed: Token | null } | undefined {
  const { document, lexicon, actors, acts } = context;
  if (lexicon.reporting.clause.get(lemmaOf(verb)) !== 'statement') return undefined;
  const speakers = agentsOf(document, verb);
  for (const clause of childrenBy(document, verb, 'ccomp').filter(isPredicate)) {
    const charge = chargeOf(context, clause, speakers);
    if (charge === undefined) continue;
    const objects = childrenBy(document, clause, 'nsubj').flatMap((each) => actors.allActorsOf(each));
    const subjects = speakers.flatMap((agent) => actors.allActorsOf(agent));
    const act = acts.actOf(clause);
    const { polarity, modality } = readMood(document, verb, lexicon.scope);
    const denied = childrenBy(document, clause, 'neg').length > 0;
    const content = act && {
      type: act.type,
      polarity: denied ? ('negated' as const) : ('affirmed' as const),
      modality: charge.type === 'REQUEST' ? ('demanded' as const) : ('actual' as const),
    };
    const claims = subjects.flatMap((subject) =>
      objects
        .filter((object) => context.allows(charge.type, subject, object))
        .map((object) =>
          draftClaim(context, {
            predicate: verb,
            reading: { type: charge.type, polarity, modality, content },
            subject,
            object,
            voicing,
            rule: charge.rule,
          }),
        ),
    );
    // What someone is charged with is told for itself, in the speaker's voice.
    if (claims.length > 0) return { claims, governed: charge.type === 'REQUEST' ? clause : null };
  }
  return undefined;
}

function chargeOf(
  { document, acts }: EventContext,
  clause: Token,
  speakers: readonly Token[],
): Charge | undefined {
  const auxiliaries = childrenBy(document, clause, 'aux').map(wordOf);
  const obliged =
    auxiliaries.some((word) => ['must', 'should', 'ought'].includes(word)) ||
    (['need', 'have'].includes(lemmaOf(clause)) && childrenBy(document, clause, 'xcomp').length > 0);
  if (obliged) return { type: 'REQUEST', rule: 'event/said-demand', clause };
  const unsure = auxiliaries.some((word) => ['may', 'might', 'could', 'would', 'will', 'can'].includes(word));
  if (unsure || childrenBy(document, clause, 'neg').length > 0) return undefined;
  const act = acts.actOf(clause);
  const isWrong =
    wrongs.has(lemmaOf(clause)) ||
    (act !== null && act.operator === null && wrongfulActs.has(act.type)) ||
    childrenBy(document, clause, 'acomp', 'attr', 'prep').some((each) => guilty.has(wordOf(each))) ||
    speakers.some((speaker) => opposed.has(lemmaOf(speaker)));
  return isWrong ? { type: 'ACCUSE', rule: 'event/said-charge', clause } : undefined;
}
