import type { Token } from '../../../model/analysis.ts';
import type { Span } from '../../../model/extraction.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import { readMood } from '../scope/mood.ts';
import { nounPhraseSpan } from '../scope/noun-phrase.ts';
import {
  childrenBy,
  isInfinitive,
  isInverted,
  isPassive,
  isPredicate,
  lemmaOf,
  wordOf,
} from '../scope/tree.ts';
import type { Voicing } from '../speech/voice.ts';
import type { ActReader } from './act.ts';
import { isTurned } from './acts/complements.ts';
import { draftClaim, type EventContext } from './event-context.ts';
import type { EventLexicon } from './event-lexicon.ts';
import { agentsOf } from './subjects.ts';

/** What someone does to another by what it says of that other. */
interface SaidAct {
  readonly type: 'REQUEST' | 'ACCUSE' | 'CONCEDE';
  /** The clause that says it. */
  readonly clause: Token;
  readonly speakers: readonly Token[];
  /** Those of whom it is said. */
  readonly about: readonly Token[];
}

const rules = {
  REQUEST: 'event/said-demand',
  ACCUSE: 'event/said-charge',
  CONCEDE: 'event/said-admission',
} as const;

/** "said that Sudria must withdraw", "said that Sudria had violated the truce": demands and accusations within a report. */
function saidActs(
  document: LinguisticDocument,
  lexicon: EventLexicon,
  acts: ActReader,
  verb: Token,
): SaidAct[] {
  const kind = lexicon.reporting.clause.get(lemmaOf(verb));
  if (kind !== 'statement' && kind !== 'belief') return [];
  return childrenBy(document, verb, 'ccomp')
    .filter(isPredicate)
    .flatMap((clause): SaidAct[] => {
      const type =
        saidType(document, lexicon, acts, clause) ??
        (isCriticised(document, lexicon, verb, clause) ? 'ACCUSE' : null);
      if (type === null || (type === 'REQUEST' && kind === 'belief')) return [];
      if (type === 'ACCUSE' && lexicon.words.participants.admitting.has(lemmaOf(verb)))
        return [{ type: 'CONCEDE', clause, speakers: agentsOf(document, verb), about: [] }];
      const named = childrenBy(document, clause, 'nsubj', 'nsubjpass');
      const about = type === 'REQUEST' ? named : agentsOf(document, clause);
      const speakers = agentsOf(document, verb).filter(
        (each) => type === 'REQUEST' || !lexicon.saying.neutral.has(lemmaOf(each)),
      );
      return about.length === 0 || speakers.length === 0 ? [] : [{ type, clause, speakers, about }];
    });
}

/** The claims of what is said, and the clauses that are part of them and make none of their own. */
export function readSaid(
  context: EventContext,
  verb: Token,
  voicing: Voicing,
): { claims: ClaimDraft[]; governed: readonly Token[] } {
  const { document, lexicon, actors, acts } = context;
  const claims: ClaimDraft[] = [];
  const governed: Token[] = [];
  for (const { type, clause, speakers, about } of saidActs(document, lexicon, acts, verb)) {
    const objects = about.flatMap((each) =>
      actors.allActorsOf(each).map((object) => ({
        ...object,
        // "Jon Beck's critics say he": the words that say it of him, not those that name the critics.
        span: each.pos === 'PRON' ? ([each.start, each.end] satisfies Span) : object.span,
      })),
    );
    // "said that an intervention must be avoided": what is demanded is told by the words alone.
    const [thing] = type === 'REQUEST' ? about.filter(({ pos }) => pos === 'NOUN') : [];
    if (type === 'REQUEST' && objects.length === 0 && thing === undefined) continue;
    const act = acts.actOf(clause);
    const { polarity, modality } = readMood(document, verb, lexicon.scope);
    const content = act && {
      type: act.type,
      polarity: isTurned(document, clause) ? ('negated' as const) : ('affirmed' as const),
      modality: type === 'REQUEST' ? ('demanded' as const) : ('actual' as const),
    };
    const made = speakers
      .flatMap((agent) => actors.allActorsOf(agent))
      .flatMap((subject) =>
        (type === 'CONCEDE' || (type === 'REQUEST' && objects.length === 0) ? [null] : objects)
          .filter((object) => context.allows(type, subject, object))
          .map((object) =>
            draftClaim(context, {
              predicate: verb,
              reading: { type, polarity, modality, content },
              subject,
              object,
              voicing,
              rule: rules[type],
              ...(thing !== undefined && { aim: nounPhraseSpan(document, thing) }),
            }),
          ),
      );
    claims.push(...made);
    if (made.length > 0 && type === 'REQUEST') governed.push(clause);
  }
  return { claims, governed };
}

function saidType(
  document: LinguisticDocument,
  { saying }: EventLexicon,
  acts: ActReader,
  clause: Token,
): SaidAct['type'] | null {
  const auxiliaries = childrenBy(document, clause, 'aux');
  const lemma = lemmaOf(clause);
  const obliged =
    (auxiliaries.some((each) => saying.obliging.has(wordOf(each))) && !isInverted(document, clause)) ||
    (['have', 'need'].includes(lemma) && isInfinitiveBelow(document, clause)) ||
    (lemma === 'need' && isPassive(document, clause)) ||
    (lemma === 'be' && childrenBy(document, clause, 'acomp').some((each) => saying.needed.has(wordOf(each))));
  if (obliged) return auxiliaries.some((each) => lemmaOf(each) === 'have') ? null : 'REQUEST';
  // What may or will be is no accusation.
  if (isTurned(document, clause) || auxiliaries.some(({ tag }) => tag === 'MD')) return null;
  if (saying.wrongs.has(lemma)) return 'ACCUSE';
  const guilty = childrenBy(document, clause, 'acomp', 'prep').some((each) => saying.guilt.has(wordOf(each)));
  if (lemma === 'be' && guilty) return 'ACCUSE';
  const type = acts.actOf(clause)?.type;
  return type === 'ASSAULT' || type === 'REJECT' ? 'ACCUSE' : null;
}

/** "critics say that": whatever they say of another is blame. */
function isCriticised(document: LinguisticDocument, { saying }: EventLexicon, verb: Token, clause: Token) {
  return (
    agentsOf(document, verb).some((each) => saying.critics.has(lemmaOf(each))) && !isTurned(document, clause)
  );
}

function isInfinitiveBelow(document: LinguisticDocument, verb: Token): boolean {
  return childrenBy(document, verb, 'xcomp').some((each) => isInfinitive(document, each));
}
