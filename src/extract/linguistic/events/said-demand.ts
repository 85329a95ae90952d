import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import { childrenBy, isPredicate, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { agentsOf } from './subjects.ts';

/** "said that Sudria must withdraw": a demand upon Sudria. Undefined if the verb says nothing of the kind. */
export function readSaidDemand(
  context: EventContext,
  verb: Token,
  voicing: Voicing,
): { claims: ClaimDraft[]; governed: Token } | undefined {
  const { document, lexicon, actors, acts } = context;
  if (lexicon.reporting.clause.get(lemmaOf(verb)) !== 'statement') return undefined;
  for (const clause of childrenBy(document, verb, 'ccomp').filter(isPredicate)) {
    if (
      !childrenBy(document, clause, 'aux').some((each) => ['must', 'should', 'ought'].includes(wordOf(each)))
    )
      continue;
    const objects = childrenBy(document, clause, 'nsubj').flatMap((each) => actors.allActorsOf(each));
    const subjects = agentsOf(document, verb).flatMap((agent) => actors.allActorsOf(agent));
    const act = acts.actOf(clause);
    const { polarity, modality } = readMood(document, verb, lexicon.scope);
    const denied = childrenBy(document, clause, 'neg').length > 0;
    const content = act && {
      type: act.type,
      polarity: denied ? ('negated' as const) : ('affirmed' as const),
      modality: 'demanded' as const,
    };
    const claims = subjects.flatMap((subject) =>
      objects
        .filter((object) => context.allows('REQUEST', subject, object))
        .map((object) =>
          draftClaim(context, {
            predicate: verb,
            reading: { type: 'REQUEST', polarity, modality, content },
            subject,
            object,
            voicing,
            rule: 'event/said-demand',
          }),
        ),
    );
    if (claims.length > 0) return { claims, governed: clause };
  }
  return undefined;
}
