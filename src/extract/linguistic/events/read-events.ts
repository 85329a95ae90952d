import type { Token, TokenRange } from '../../../model/analysis.ts';
import type { Ontology } from '../../../model/ontology.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { headOfMention } from '../entities/mention-head.ts';
import { childrenBy, depthOf, isPredicate, lemmaOf, objectsOf } from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { Act } from './act.ts';
import { createEventContext, type EventContext } from './event-context.ts';
import type { EventLexicon } from './event-lexicon.ts';
import { readNominal } from './nominal-claims.ts';
import { readAttendance, readParticipation } from './participation.ts';
import { readPredicate } from './predicate-claims.ts';
import { readReceived } from './received.ts';
import { readReport } from './reports.ts';
import { readSaid } from './said.ts';
import { readDeathInCustody } from './state-power.ts';
import { agentsOf } from './subjects.ts';
import { readVenue, readVenueBeside } from './venues.ts';

/** Reads what happened between the entities of a document: who did, said, promised or refused what to whom. */
export function readEvents(
  document: LinguisticDocument,
  index: EntityIndex,
  lexicon: EventLexicon,
  ontology: Ontology,
): ClaimDraft[] {
  const context = createEventContext(document, index, lexicon, ontology);
  return document.sentences.flatMap((sentence) => {
    return withoutRepeats(readSentence(context, sentence));
  });
}

function readSentence(context: EventContext, range: TokenRange): ClaimDraft[] {
  const { document, index, lexicon } = context;
  const tokens = document.tokens.slice(range.start, range.end);
  const claims: ClaimDraft[] = [];
  const happens = context.namesHappening(range);
  // What an operator governs is part of the operator's claim and makes none of its own.
  const governed = new Set<number>();
  const voiced = new Map<number, Voicing>();
  const verbs = tokens
    .filter((token) => isPredicate(token) && token.dep !== 'amod')
    .sort((a, b) => depthOf(document, a) - depthOf(document, b) || a.index - b.index);
  for (const verb of verbs) {
    if (governed.has(verb.index)) continue;
    const voicing = voiced.get(verb.index) ?? context.voices.voiceOf(verb);
    const report = readReport(context, verb, voicing);
    if (report !== undefined) {
      claims.push(...report);
      continue;
    }
    const ties = happens
      ? [...readParticipation(context, verb, voicing), ...readVenue(context, verb, voicing)]
      : [];
    claims.push(...ties);
    const said = readSaid(context, verb, voicing);
    claims.push(...said.claims);
    for (const each of said.governed) governed.add(each.index);
    if (said.governed.length > 0) continue;
    claims.push(...readDeathInCustody(context, verb, voicing));
    const received = readReceived(context, verb, voicing);
    const act = context.acts.actOf(verb);
    if (received !== undefined && received.length > 0) {
      claims.push(...received);
      // "accepted the demands of the union": who is given a demand and yields to it does two things.
      if (act?.type !== 'CONCEDE') continue;
    }
    if (act === null) continue;
    const made = readPredicate(context, verb, act, voicing).filter(
      ({ object }) => ties.length === 0 || (object !== null && context.index.entity(object).kind !== 'Event'),
    );
    claims.push(...made);
    if (happens) claims.push(...readAttendance(context, verb, made));
    if (made.length > 0) for (const each of endedBy(context, verb, act)) governed.add(each.index);
    const inner = act.governed?.verb ?? null;
    if (act.noun !== null && made.length > 0) governed.add(act.noun.index);
    if (inner === null) continue;
    if (act.operator === 'denial' || act.operator === 'accusation') {
      voiced.set(inner.index, vouchedBy(context, verb, voicing));
    } else if (made.length > 0 && act.operator !== null) {
      // "agreed to stop shelling": all of it is in one claim.
      for (let at: Token | null = inner; at !== null; at = context.acts.actOf(at)?.governed?.verb ?? null)
        governed.add(at.index);
    }
  }
  for (const mention of happens ? index.mentionsWithin(range) : []) {
    if (mention.kind !== 'Event') continue;
    const voicing = context.voices.voiceOf(headOfMention(document, mention));
    claims.push(...readVenueBeside(context, mention, voicing));
  }
  for (const noun of tokens) {
    if (noun.pos !== 'NOUN' || governed.has(noun.index) || !lexicon.nouns.has(noun.lemma.toLowerCase()))
      continue;
    claims.push(...readNominal(context, noun, context.voices.voiceOf(noun)));
  }
  return claims;
}

const ending = new Set(['CONCEDE', 'RETREAT', 'SANCTION', 'REJECT']);

/** "lifted its ban on Sudria": what one takes back is part of that, not done again. */
function endedBy({ document, lexicon }: EventContext, verb: Token, { type }: Act): Token[] {
  if (!ending.has(type)) return [];
  return objectsOf(document, verb).filter((noun) => {
    const own = childrenBy(document, noun, 'poss').some(({ tag }) => tag === 'PRP$');
    const told = lexicon.nouns.get(lemmaOf(noun));
    return own && told !== undefined && told !== type;
  });
}

/** The voice of what someone denies or blames another for: the denier's or accuser's own. */
function vouchedBy(context: EventContext, verb: Token, outer: Voicing): Voicing {
  const speakers = agentsOf(context.document, verb).flatMap((agent) =>
    context.participants.resolveAll(agent),
  );
  const speaker = speakers[0]?.entity;
  if (speaker === undefined) return { voice: 'unnamed', speaker: null, chain: outer.chain };
  return { voice: 'named', speaker, chain: [...outer.chain, speaker] };
}

/**
 * One claim for each type, subject and object of a sentence: the first, which stands highest in it. One that tells no
 * object gives way to one that does: "the bombing by the rebels killed two".
 */
function withoutRepeats(claims: readonly ClaimDraft[]): ClaimDraft[] {
  const keyOf = ({ type, subject, polarity }: ClaimDraft) => JSON.stringify([type, subject, polarity]);
  const aimed = new Set(claims.filter(({ objectSpan }) => objectSpan !== null).map(keyOf));
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const { object, objectSpan } = claim;
    const own = keyOf(claim);
    if (objectSpan === null && aimed.has(own)) return false;
    const key = JSON.stringify([own, object ?? objectSpan]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
