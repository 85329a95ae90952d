import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { readMood } from '../scope/mood.ts';
import type { Participant } from '../scope/participant.ts';
import { childrenBy, conjunctsOf, lemmaOf, wordOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';

/** Prepositions that lead from an event noun to the one who is acted upon. */
const aimed = new Set(['on', 'against', 'with', 'to', 'of', 'into', 'for', 'from', 'at']);
/** Nouns that say of a possessor what it has, not what it did: "Norland's fire". */
const held = new Set(['AID', 'REJECT', 'AGREE', 'SUPPORT', 'CONCEDE']);

/** The claims of an event noun that names both sides: "Norland's attack on Sudria", "talks between Norland and Sudria". */
export function readNominal(context: EventContext, noun: Token, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, participants, actors: reader } = context;
  const type = lexicon.nouns.get(lemmaOf(noun));
  if (type === undefined) return [];
  const mood = readMood(document, noun, lexicon.scope);
  const make = (subject: Participant, object: Participant, rule: string) =>
    context.allows(type, subject, object)
      ? [
          draftClaim(context, {
            predicate: noun,
            reading: { type, polarity: mood.polarity, modality: mood.modality, content: null },
            subject,
            object,
            voicing,
            rule,
          }),
        ]
      : [];

  const between = phrases(context, noun, new Set(['between']));
  const parties = between.flatMap((each) => reader.allActorsOf(each));
  if (parties.length > 1) {
    return parties.flatMap((party, position) =>
      parties.slice(position + 1).flatMap((other) => make(party, other, 'event/between')),
    );
  }
  const actors = childrenBy(document, noun, 'poss', 'amod', 'compound', 'nmod').flatMap((each) =>
    conjunctsOf(document, each).flatMap((one) => participants.resolve(one)),
  );
  const agents =
    actors.length > 0 ? actors : phrases(context, noun, new Set(['by'])).flatMap(reader.allActorsOf);
  if (agents.length === 0) return [];
  const targets = phrases(
    context,
    noun,
    held.has(type) ? new Set(['for', 'to', 'with', 'against']) : aimed,
  ).flatMap(reader.allActorsOf);
  return agents.flatMap((agent) => targets.flatMap((target) => make(agent, target, 'event/nominal')));
}

function phrases({ document }: EventContext, noun: Token, prepositions: ReadonlySet<string>): Token[] {
  return childrenBy(document, noun, 'prep')
    .filter((each) => prepositions.has(wordOf(each)))
    .flatMap((each) => childrenBy(document, each, 'pobj'));
}
