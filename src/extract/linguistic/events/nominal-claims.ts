import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { leadersBefore } from '../scope/leaders.ts';
import { readMood } from '../scope/mood.ts';
import { nounPhraseSpan } from '../scope/noun-phrase.ts';
import type { Participant } from '../scope/participant.ts';
import {
  childrenBy,
  conjunctsOf,
  headOf,
  isInfinitive,
  isPassive,
  isPredicate,
  lemmaOf,
  nounsAfter,
  objectsOf,
  wordOf,
} from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import { unique } from './objectives.ts';
import { agentsOf } from './subjects.ts';

/** Nouns that say of a possessor what it has, not what it did: "Norland's fire". */
const held = new Set(['AID', 'REJECT', 'AGREE', 'SUPPORT', 'CONCEDE']);

/** Prepositions that lead from a governed verb to whom it reaches: "the refusal to talk to Sudria". */
const reaching = new Set(['with', 'to', 'against']);
/** Nouns for a refusal, which "of" leads to what is refused. */
const refusals = new Set(['refusal', 'rejection', 'veto']);
/** Types of nouns that govern an act. */
const governing = new Set(['REJECT', 'THREATEN', 'AGREE']);

/** The claims of an event noun that names both sides: "Norland's attack on Sudria", "talks between Norland and Sudria". */
export function readNominal(context: EventContext, noun: Token, voicing: Voicing): ClaimDraft[] {
  const { document, lexicon, participants, actors: reader } = context;
  const type = isStoppage(context, noun) ? 'PROTEST' : lexicon.nouns.get(lemmaOf(noun));
  if (type === undefined || lexicon.standing.has(lemmaOf(noun))) return [];
  const mood = readMood(document, noun, lexicon.scope);
  const make = (subject: Participant, object: Participant | null, rule: string, aim?: Span) =>
    context.allows(type, subject, object)
      ? [
          draftClaim(context, {
            predicate: noun,
            reading: { type, polarity: mood.polarity, modality: mood.modality, content: null },
            subject,
            object,
            voicing,
            rule,
            ...(aim && { aim }),
          }),
        ]
      : [];

  const between = partiesBetween(context, noun);
  const parties = between.flatMap((each) => reader.allActorsOf(each));
  if (parties.length > 1) {
    return parties.flatMap((party, position) =>
      parties.slice(position + 1).flatMap((other) => make(party, other, 'event/between')),
    );
  }
  const owners = childrenBy(document, noun, 'poss', 'amod', 'compound', 'nmod').flatMap((each) =>
    [...conjunctsOf(document, each), ...leadersBefore(document, lexicon.actors, each)].flatMap((one) =>
      participants.resolve(one),
    ),
  );
  const givers = owners.length > 0 ? [] : doersFrom(document, noun);
  const doers = owners.length > 0 ? [] : [...doersBy(context, noun), ...givers];
  const before = owners.length > 0 ? [] : doersBefore(context, noun, type);
  const agents = owners.length > 0 ? owners : [...doers, ...before].flatMap(reader.allActorsOf);
  if (agents.length === 0) return [];
  const words = wordsToward(lexicon, noun, type);
  const targets = [
    ...nounsAfter(document, noun, ...words).filter((each) => !givers.includes(each)),
    // "the kidnapping by the gang of a nurse": the parse hangs the nurse on the gang.
    ...doers.flatMap((doer) => nounsAfter(document, doer, 'of')),
    ...governedObjects(context, noun),
  ].flatMap((each) => aimedAt(context, each));
  const claims = agents.flatMap((agent) => targets.flatMap((target) => make(agent, target, 'event/nominal')));
  // "the signing of an accord by Norland and Sudria": they are its two sides.
  if (claims.length === 0 && doers.length > 0 && lexicon.bonds.has(lemmaOf(noun))) {
    const sides = unique(agents);
    const pairs = sides.flatMap((side, at) =>
      sides.slice(at + 1).flatMap((other) => make(side, other, 'event/between')),
    );
    if (pairs.length > 0) return pairs;
  }
  if (claims.length > 0 || type === 'CONSULT') return claims;
  if (doers.length > 0) return agents.flatMap((agent) => make(agent, null, 'event/nominal'));
  const [thing] = deeds.has(type) && isOwned(context, noun) ? nounsAfter(document, noun, ...ofThings) : [];
  if (thing === undefined) return [];
  const aim = nounPhraseSpan(document, thing);
  return agents.flatMap((agent) => make(agent, null, 'event/nominal', aim));
}

/** "gifts of medicine from Cuba to Angola", "criticism of Angola came from Cuba": from whom it comes. */
function doersFrom(document: EventContext['document'], noun: Token): Token[] {
  const verb = headOf(document, noun);
  if (noun.dep === 'nsubj' && lemmaOf(verb) === 'come') return nounsAfter(document, verb, 'from');
  // The parse hangs "from" on what is given as often as on the gift.
  const holders = [noun, ...nounsAfter(document, noun, 'of')];
  const isSent = holders.some((each) => nounsAfter(document, each, 'to').length > 0);
  return isSent ? holders.flatMap((each) => nounsAfter(document, each, 'from')) : [];
}

/** "the attack by rebels", but not "charged with murder by the police", who charge. */
function doersBy(context: EventContext, noun: Token): Token[] {
  const { document, lexicon } = context;
  const verb = headOf(document, headOf(document, noun));
  const agents = isPredicate(verb) && isPassive(document, verb) ? agentsOf(document, verb) : [];
  // "the signing of an accord by Norland and Sudria".
  const maker = noun.dep === 'pobj' ? headOf(document, headOf(document, noun)) : noun;
  const holders = lexicon.words.nominal.making.has(lemmaOf(maker)) ? [noun, maker] : [noun];
  return holders.flatMap((each) => nounsAfter(document, each, 'by')).filter((each) => !agents.includes(each));
}

/** "the police shooting of Jon Beck", "the rebels' attack": who did it, without a name. */
function doersBefore({ document, lexicon }: EventContext, noun: Token, type: string): Token[] {
  const { doers, actors } = lexicon;
  const owners = childrenBy(document, noun, 'poss').filter(({ pos }) => pos === 'NOUN');
  if (owners.length > 0) return owners;
  // "a rebel arrest" is that of a rebel, "the government ouster" that of the government.
  return childrenBy(document, noun, 'compound').filter(
    (each) =>
      doers.has(lemmaOf(each)) &&
      type !== 'SANCTION' &&
      (type !== 'COERCE' || actors.state.has(lemmaOf(each))),
  );
}

/** Between whom something is, also where the phrase hangs on what the noun does: "clashes erupted between". */
function partiesBetween(context: EventContext, noun: Token): Token[] {
  const own = nounsAfter(context.document, noun, 'between');
  if (own.length > 0 || noun.dep !== 'nsubj') return own;
  const verb = headOf(context.document, noun);
  return objectsOf(context.document, verb).length > 0 ? [] : nounsAfter(context.document, verb, 'between');
}

/** Types of nouns that tell a deed of their owner's also where what is aimed at is a thing: "its criticism of the plan". */
const deeds = new Set(['ACCUSE', 'RETREAT', 'REJECT', 'SUPPORT', 'THREATEN', 'REQUEST', 'AGREE', 'CONCEDE']);
const ofThings = new Set(['of', 'on', 'against', 'for']);

/** "Norland's criticism", "its criticism", of which something is told. */
function isOwned({ document }: EventContext, noun: Token): boolean {
  return /^(?:nsubj|nsubjpass)$/.test(noun.dep) && childrenBy(document, noun, 'poss').length > 0;
}

/** "a strike by its pilots", "the teachers' strike": no attack. */
function isStoppage(context: EventContext, noun: Token): boolean {
  const { document, lexicon } = context;
  if (lemmaOf(noun) !== 'strike') return false;
  const words = childrenBy(document, noun, 'compound', 'amod', 'poss');
  const doers = nounsAfter(document, noun, 'by', 'of');
  const { state, unnamedKindOf } = lexicon.actors;
  return (
    words.some((each) => lexicon.words.nominal.stopping.has(lemmaOf(each))) ||
    doers.some((each) => !state.has(lemmaOf(each)) && lexicon.words.nominal.stopping.has(lemmaOf(each))) ||
    doers.some(
      (each) =>
        each.tag === 'NNS' &&
        /(?:er|or)$/.test(lemmaOf(each)) &&
        unnamedKindOf(lemmaOf(each), true) !== null &&
        !lexicon.words.nominal.fighters.has(lemmaOf(each)),
    )
  );
}

function wordsToward(
  { words: { nominal } }: EventContext['lexicon'],
  noun: Token,
  type: string,
): ReadonlySet<string> {
  if (refusals.has(lemmaOf(noun))) return nominal.aimed;
  return held.has(type) ? new Set(['for', 'to', 'with', 'against']) : nominal.aimed;
}

/** "the refusal to free Jon Beck": whom the act that a noun governs would reach. */
function governedObjects(context: EventContext, noun: Token): Token[] {
  const { document, lexicon } = context;
  const type = lexicon.nouns.get(lemmaOf(noun));
  if (type === undefined || !governing.has(type)) return [];
  return childrenBy(document, noun, 'acl')
    .filter((clause) => isInfinitive(document, clause))
    .flatMap((clause) => [
      ...childrenBy(document, clause, 'dobj'),
      ...childrenBy(document, clause, 'prep')
        .filter((each) => reaching.has(wordOf(each)))
        .flatMap((each) => childrenBy(document, each, 'pobj')),
      // "a promise to rebuild the port of Osthaven": the place of the thing.
      ...childrenBy(document, clause, 'dobj').flatMap((each) => nounsAfter(document, each, 'of', 'in')),
    ]);
}

/** Who a phrase stands for; for a thing, whose it is: "the refusal of the Chinese invitation". */
function aimedAt({ document, index, participants, actors }: EventContext, head: Token): Participant[] {
  const found = actors.allActorsOf(head);
  if (found.length > 0) return found;
  return childrenBy(document, head, 'poss', 'amod', 'compound', 'nmod').flatMap((each) => {
    const mention = index.mentionAt(each);
    return mention === undefined ? [] : [participants.ofMention(mention)];
  });
}
