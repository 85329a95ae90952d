import type { Span } from '../../model/extraction.ts';
import { namedKinds } from '../measures/entities.ts';
import type { ScoredText } from '../text/scored-text.ts';
import { createSpanSearch } from '../text/span-search.ts';
import { compareSpans, spanKey } from '../text/spans.ts';
import type { ViewedEntity } from '../view-document.ts';
import { type Outcome, right } from './outcome.ts';

interface Name {
  readonly span: Span;
  readonly kind: string;
}

/** Each gold name, and each predicted one that explains none of them. */
export function nameOutcomes(
  gold: readonly ViewedEntity[],
  pred: readonly ViewedEntity[],
  text: ScoredText,
): Outcome[] {
  const golds = namesOf(gold).filter(({ kind }) => namedKinds.includes(kind));
  const preds = namesOf(pred);
  const goldKeys = new Set(golds.map(nameKey));
  const predKeys = new Set(preds.map(nameKey));
  const search = createSpanSearch(preds.map((name) => ({ span: name.span, item: name })));
  const explained = new Set<Name>();
  const show = ({ span, kind }: Name) => `${text.cut(span)} (${kind})`;

  const outcomes = golds.map((name): Outcome => {
    const { span } = name;
    const base = { topic: 'names', span, expected: show(name) } as const;
    if (predKeys.has(nameKey(name))) return { ...base, cause: right, got: show(name) };
    const near = search.touching(span).filter((other) => !goldKeys.has(nameKey(other)));
    const same = near.find((other) => spanKey(other.span) === spanKey(span));
    const other = same ?? near[0];
    if (other === undefined) return { ...base, cause: 'missed', got: null };
    explained.add(other);
    return { ...base, cause: same === undefined ? 'wrong boundary' : 'wrong kind', got: show(other) };
  });
  for (const name of preds) {
    if (!namedKinds.includes(name.kind) || goldKeys.has(nameKey(name)) || explained.has(name)) continue;
    outcomes.push({ topic: 'names', cause: 'spurious', span: name.span, expected: null, got: show(name) });
  }
  return outcomes;
}

function nameKey({ span, kind }: Name): string {
  return `${spanKey(span)} ${kind}`;
}

/** In the order of the text, each once. */
function namesOf(entities: readonly ViewedEntity[]): Name[] {
  const names = new Map<string, Name>();
  for (const { kind, names: spans } of entities) {
    for (const span of spans.values()) {
      const name = { span, kind: kind ?? 'another kind' };
      names.set(nameKey(name), name);
    }
  }
  return [...names.values()].sort((a, b) => compareSpans(a.span, b.span) || (a.kind < b.kind ? -1 : 1));
}
