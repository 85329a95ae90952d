import type { Span } from '../../model/extraction.ts';
import { type Candidate, greedyPairs } from '../matching/greedy-pairs.ts';
import type { Tallies } from '../tally.ts';
import type { ScoredText } from '../text/scored-text.ts';
import { compareSpans, spanKey } from '../text/spans.ts';

export const attributionRoles = ['source', 'cue', 'content'] as const;
export type AttributionRole = (typeof attributionRoles)[number];

/** An attribution as lists of spans, with the words in them. */
export interface ReadAttribution {
  readonly spans: Readonly<Record<AttributionRole, readonly Span[]>>;
  readonly words: Readonly<Record<AttributionRole, ReadonlySet<number>>>;
}

/** Attributions of both sides in a fixed order, each once, and which are the same by the words of what is said. */
export interface AttributionPairs {
  readonly gold: readonly ReadAttribution[];
  readonly pred: readonly ReadAttribution[];
  /** By position: predicted attribution of a gold one. */
  readonly predOf: ReadonlyMap<number, number>;
}

interface GivenAttribution {
  readonly source?: Span | null | undefined;
  readonly cue?: Span | null | undefined;
  readonly content?: readonly Span[] | null | undefined;
}

/** Pairs attributions one to one by most shared words of their content, then by the share of them. */
export function pairAttributions(
  gold: readonly GivenAttribution[],
  pred: readonly GivenAttribution[],
  text: ScoredText,
): AttributionPairs {
  const golds = readAll(gold, text);
  const preds = readAll(pred, text);
  const withWord = new Map<number, number[]>();
  for (const [b, { words }] of preds.entries()) {
    for (const word of words.content) {
      const list = withWord.get(word);
      if (list === undefined) withWord.set(word, [b]);
      else list.push(b);
    }
  }
  const candidates = golds.flatMap(({ words }, a): Candidate[] => {
    const shared = new Map<number, number>();
    for (const word of words.content) {
      for (const b of withWord.get(word) ?? []) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    return [...shared].map(([b, count]) => {
      const union = words.content.size + preds[b]!.words.content.size - count;
      return { a, b, score: [count, count / union] };
    });
  });
  return { gold: golds, pred: preds, predOf: greedyPairs(candidates) };
}

/** Exact spans as sets over the document, and words over paired attributions. */
export function measureAttributions({ gold, pred, predOf }: AttributionPairs, tallies: Tallies): void {
  for (const role of attributionRoles) {
    const exact = (side: readonly ReadAttribution[]) =>
      new Set(side.filter(({ spans }) => spans[role].length > 0).map(({ spans }) => listKey(spans[role])));
    tallies.get(`${role} exact`).addSets(exact(gold), exact(pred));
    let hits = 0;
    for (const [a, b] of predOf) hits += commonCount(gold[a]!.words[role], pred[b]!.words[role]);
    const sizeOf = (side: readonly ReadAttribution[]) =>
      side.reduce((sum, { words }) => sum + words[role].size, 0);
    tallies.get(`${role} words`).add(hits, sizeOf(pred), hits, sizeOf(gold));
  }
  tallies.get('content [min,max] exact').addSets(reachOf(gold), reachOf(pred));
  tallies.get('all three exact').addSets(new Set(gold.map(keyOf)), new Set(pred.map(keyOf)));
  tallies.get('aligned by content').add(predOf.size, pred.length, predOf.size, gold.length);
}

export function listKey(spans: readonly Span[]): string {
  return spans.map(spanKey).join(' ');
}

export function commonCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

function keyOf({ spans }: Pick<ReadAttribution, 'spans'>): string {
  return attributionRoles.map((role) => listKey(spans[role])).join('|');
}

function reachOf(side: readonly ReadAttribution[]): Set<string> {
  const contents = side.map(({ spans }) => spans.content).filter(({ length }) => length > 0);
  return new Set(contents.map((spans) => spanKey([spans[0]![0], Math.max(...spans.map(([, end]) => end))])));
}

function readAll(given: readonly GivenAttribution[], text: ScoredText): ReadAttribution[] {
  const distinct = new Map<string, Pick<ReadAttribution, 'spans'>>();
  for (const { source, cue, content } of given) {
    const spans = {
      source: source ? [source] : [],
      cue: cue ? [cue] : [],
      content: (content ?? []).toSorted(compareSpans),
    };
    distinct.set(keyOf({ spans }), { spans });
  }
  return [...distinct.values()].sort(compareAttributions).map(({ spans }) => ({
    spans,
    words: {
      source: text.wordsIn(spans.source),
      cue: text.wordsIn(spans.cue),
      content: text.wordsIn(spans.content),
    },
  }));
}

function compareAttributions(a: Pick<ReadAttribution, 'spans'>, b: Pick<ReadAttribution, 'spans'>): number {
  for (const role of attributionRoles) {
    const difference = compareLists(a.spans[role], b.spans[role]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Span by span; a list that ends first comes first. */
function compareLists(a: readonly Span[], b: readonly Span[]): number {
  for (const [at, span] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 1;
    const difference = compareSpans(span, other);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
