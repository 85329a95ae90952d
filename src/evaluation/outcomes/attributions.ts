import type { Span } from '../../model/extraction.ts';
import {
  type AttributionPairs,
  type AttributionRole,
  attributionRoles,
  commonCount,
  listKey,
  type ReadAttribution,
} from '../measures/attributions.ts';
import type { ScoredText } from '../text/scored-text.ts';
import { type Outcome, right } from './outcome.ts';

const topics = { source: 'sources', cue: 'cues', content: 'contents' } as const;

/** Source, cue and content of each gold attribution, and of each predicted one that stands for none of gold. */
export function attributionOutcomes({ gold, pred, predOf }: AttributionPairs, text: ScoredText): Outcome[] {
  const taken = new Set(predOf.values());
  const outcomes = gold.flatMap((attribution, a) => {
    const b = predOf.get(a);
    return attributionRoles.flatMap((role) =>
      outcomeOf(role, attribution, b === undefined ? null : pred[b]!, text),
    );
  });
  for (const [b, attribution] of pred.entries()) {
    if (taken.has(b)) continue;
    outcomes.push(...attributionRoles.flatMap((role) => outcomeOf(role, null, attribution, text)));
  }
  return outcomes;
}

function outcomeOf(
  role: AttributionRole,
  gold: ReadAttribution | null,
  pred: ReadAttribution | null,
  text: ScoredText,
): Outcome[] {
  const golds = gold?.spans[role] ?? [];
  const preds = pred?.spans[role] ?? [];
  if (golds.length + preds.length === 0) return [];
  const show = (spans: readonly Span[]) =>
    spans.length === 0 ? null : spans.map((span) => text.cut(span)).join(' … ');
  const [start, end] = [golds, preds].find(({ length }) => length > 0)!.at(0)!;
  return [
    {
      topic: topics[role],
      cause: causeOf(role, gold, pred),
      span: [start, end],
      expected: show(golds),
      got: show(preds),
    },
  ];
}

function causeOf(role: AttributionRole, gold: ReadAttribution | null, pred: ReadAttribution | null): string {
  const golds = gold?.spans[role] ?? [];
  const preds = pred?.spans[role] ?? [];
  if (golds.length === 0) return 'spurious';
  if (preds.length === 0) return 'missed';
  if (listKey(golds) === listKey(preds)) return right;
  return commonCount(gold!.words[role], pred!.words[role]) > 0 ? 'wrong boundary' : 'elsewhere';
}
