import type { Token } from '../../../model/analysis.ts';
import type { ClaimDraft } from '../claims/claim-draft.ts';
import { draftClaim, type EventContext } from '../events/event-context.ts';
import { readMood } from '../scope/mood.ts';
import { childrenBy, isPredicate, lemmaOf, subtreeOf, wordOf } from '../scope/tree.ts';
import { participantsAt, valueAt } from './own-places.ts';
import { ownRuleId } from './own-rule.ts';
import type { OwnPattern } from './own-rules-schema.ts';

/** Reads the claims that a user's patterns make: each subject with each object, in the mood and voice of the predicate. */
export function createPatternReader(
  patterns: readonly OwnPattern[],
): (context: EventContext) => ClaimDraft[] {
  const byLemma = new Map<string, OwnPattern[]>();
  for (const pattern of patterns)
    for (const word of pattern.verb ?? pattern.noun ?? [])
      byLemma.set(word, [...(byLemma.get(word) ?? []), pattern]);
  return (context) =>
    byLemma.size === 0
      ? []
      : context.document.tokens.flatMap((token) =>
          (byLemma.get(lemmaOf(token)) ?? []).flatMap((pattern) => claimsOf(context, token, pattern)),
        );
}

function claimsOf(context: EventContext, predicate: Token, pattern: OwnPattern): ClaimDraft[] {
  const { document, lexicon } = context;
  const fits = pattern.verb === undefined ? predicate.pos === 'NOUN' : isPredicate(predicate);
  if (!fits || !wordsFit(context, predicate, pattern)) return [];
  const subjects = participantsAt(context, predicate, pattern.subject);
  if (subjects.length === 0) return [];
  const objects = pattern.object === undefined ? [null] : participantsAt(context, predicate, pattern.object);
  const { polarity, modality } = readMood(document, predicate, lexicon.scope);
  const attributes = Object.fromEntries(
    Object.entries(pattern.attributes).flatMap(([name, slot]) => {
      const value = valueAt(context, predicate, slot);
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => context.allows(pattern.type, subject, object))
      .map((object) => {
        const draft = draftClaim(context, {
          predicate,
          reading: { type: pattern.type, polarity, modality, content: null },
          subject,
          object,
          voicing: context.voices.voiceOf(predicate),
          rule: ownRuleId(pattern.id),
        });
        return { ...draft, attributes: { ...draft.attributes, ...attributes } };
      }),
  );
}

function wordsFit(
  { document }: EventContext,
  predicate: Token,
  { particle, near, not }: OwnPattern,
): boolean {
  const particles = childrenBy(document, predicate, 'prt', 'advmod').map(wordOf);
  if (particle !== undefined && !particles.some((word) => particle.includes(word))) return false;
  if (near === undefined && not === undefined) return true;
  const around = new Set(subtreeOf(document, predicate).flatMap((token) => [wordOf(token), lemmaOf(token)]));
  const has = (words: readonly string[]) => words.some((word) => around.has(word));
  return (near === undefined || has(near)) && (not === undefined || !has(not));
}
