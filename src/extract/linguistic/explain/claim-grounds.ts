import type { Token } from '../../../model/analysis.ts';
import type {
  ClaimGrounds,
  ExplainedRule,
  Mark,
  MarkRole,
  Reference,
  ScopeStep,
  Words,
} from '../../../model/explanation.ts';
import type { Claim, Span } from '../../../model/extraction.ts';
import type { EventContext } from '../events/event-context.ts';
import { traceMood } from '../scope/mood.ts';
import { headOfSpan } from './heads.ts';
import { parseTreeOf } from './parse-tree.ts';
import { referenceOf } from './references.ts';
import { speechStepsOf } from './speech-steps.ts';

/**
 * Tells on what words a claim rests and how they hang together.
 * @param predicate The verb or noun whose act it tells; undefined for a tie.
 */
export function claimGrounds(
  context: EventContext,
  claim: Claim,
  predicate: Token | undefined,
  ruleOf: (id: string) => ExplainedRule | null,
): ClaimGrounds {
  const { document, index } = context;
  const { start, end } = claim.evidence;
  const wordsOf = ([from, to]: Span): Words => ({
    start: from,
    end: to,
    text: document.text.slice(from, to),
  });
  const isInside = ([from, to]: Span) => start <= from && to <= end;
  const headOf = (span: Span | null) =>
    span !== null && isInside(span) ? headOfSpan(document, span) : undefined;

  const place = predicate ?? headOf(claim.subjectSpan);
  const speech = place === undefined ? [] : speechStepsOf(context, place, wordsOf);
  const scope = predicate === undefined ? null : scopeStepsOf(context, predicate, ruleOf);
  const spans: [MarkRole, Span][] = [];
  const mark = (role: MarkRole, span: Span | null) => {
    if (span !== null && isInside(span)) spans.push([role, span]);
  };
  mark('subject', claim.subjectSpan);
  mark('object', claim.objectSpan);
  if (predicate !== undefined) mark('act', [predicate.start, predicate.end]);
  for (const { source, cue } of speech) {
    mark('source', source && [source.start, source.end]);
    mark('cue', [cue.start, cue.end]);
  }
  for (const step of scope ?? []) if (step.effect !== 'actual') mark('scope', [step.start, step.end]);
  if (claim.time !== null) mark('time', spanOfWords(claim, claim.time.text));
  for (const role of ['place', 'topic'] as const) {
    const mention = [...index.mentions, ...index.descriptions].find(
      (each) => each.entity === claim[role] && isInside([each.start, each.end]),
    );
    if (mention !== undefined) mark(role, [mention.start, mention.end]);
  }

  const roles = new Map<number, MarkRole[]>();
  for (const [role, span] of spans) {
    const head = headOf(span);
    if (head === undefined || role === 'place' || role === 'topic') continue;
    const given = roles.get(head.index) ?? [];
    if (!given.includes(role)) roles.set(head.index, [...given, role]);
  }
  return {
    marks: uniqueMarks(spans.map(([role, span]): Mark => ({ role, ...wordsOf(span) }))),
    parse: parseTreeOf(document, roles),
    scope,
    speech,
    references: [
      ...participantReferences(context, claim, predicate, { wordsOf, headOf, ruleOf }),
      ...speech.flatMap(({ source, speaker }) => {
        const head = source === null ? undefined : headOfSpan(document, [source.start, source.end]);
        return source === null || speaker === null || head === undefined
          ? []
          : [referenceOf({ document, index, ruleOf }, 'source', head, source, speaker)];
      }),
    ],
    tokens: document.tokens.filter((token) => start <= token.start && token.end <= end),
  };
}

function scopeStepsOf(
  { document, lexicon }: EventContext,
  predicate: Token,
  ruleOf: (id: string) => ExplainedRule | null,
): ScopeStep[] {
  return traceMood(document, predicate, lexicon.scope).trace.map(({ token, effect, reason }) => ({
    start: token.start,
    end: token.end,
    text: token.text,
    effect,
    reason,
    description: ruleOf(reason)?.description ?? null,
  }));
}

/** How the words for subject and object came to stand for them; a pronoun beside the verb, too, whose name stands elsewhere. */
function participantReferences(
  { document, index }: EventContext,
  claim: Claim,
  predicate: Token | undefined,
  {
    wordsOf,
    headOf,
    ruleOf,
  }: {
    readonly wordsOf: (span: Span) => Words;
    readonly headOf: (span: Span | null) => Token | undefined;
    readonly ruleOf: (id: string) => ExplainedRule | null;
  },
): Reference[] {
  const found: Reference[] = [];
  for (const [role, span, entity] of [
    ['subject', claim.subjectSpan, claim.subject],
    ['object', claim.objectSpan, claim.object],
  ] as const) {
    if (entity === null) continue;
    const beside =
      predicate === undefined
        ? undefined
        : document.childrenOf(predicate).find((child) => {
            const mention = index.mentionAt(child);
            return mention !== undefined && mention.entity === entity && mention.form !== 'name';
          });
    const head = beside ?? headOf(span);
    if (head === undefined) continue;
    const words = span === null ? wordsOf([head.start, head.end]) : wordsOf(span);
    found.push(referenceOf({ document, index, ruleOf }, role, head, words, entity));
  }
  return found;
}

/** Where in a claim's sentence these words stand; null if they lie elsewhere. */
function spanOfWords({ evidence: { start, quote } }: Claim, words: string): Span | null {
  const at = quote.indexOf(words);
  return at === -1 ? null : [start + at, start + at + words.length];
}

function uniqueMarks(marks: readonly Mark[]): Mark[] {
  const seen = new Map(marks.map((mark) => [`${mark.role} ${mark.start} ${mark.end}`, mark]));
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
