import type { EvaluationRun } from './evaluation-run.ts';
import { type FigureRows, figureOf } from './figures.ts';
import type { EvaluationLayer, GoldId } from './gold-document.ts';
import { evaluationLayers } from './gold-document.ts';
import { type Outcome, right } from './outcomes/outcome.ts';

/** A figure of two runs: F1, the mean of both shares, or the value. */
export interface FigureChange {
  readonly layer: EvaluationLayer;
  readonly row: string;
  /** Null where a run does not have it. */
  readonly before: number | null;
  readonly after: number | null;
}

/** A thing that one run got right and the other did not, or that only one got wrong. */
export interface OutcomeChange {
  /** Position of the document in the run. */
  readonly document: number;
  readonly id: GoldId;
  readonly became: 'right' | 'wrong';
  readonly before: Outcome | null;
  readonly after: Outcome | null;
}

export interface RunComparison {
  readonly figures: readonly FigureChange[];
  readonly outcomes: readonly OutcomeChange[];
}

/** Compares two runs over the same gold documents. */
export function compareRuns(before: EvaluationRun, after: EvaluationRun): RunComparison {
  return {
    figures: evaluationLayers.flatMap((layer) =>
      compareRows(layer, before.figures[layer] ?? {}, after.figures[layer] ?? {}),
    ),
    outcomes: after.documents.flatMap(({ id, outcomes }, document) =>
      compareOutcomes(before.documents[document]?.outcomes ?? [], outcomes).map((change) => ({
        document,
        id,
        ...change,
      })),
    ),
  };
}

function compareRows(layer: EvaluationLayer, before: FigureRows, after: FigureRows): FigureChange[] {
  const numberOf = (rows: FigureRows, name: string) => {
    const row = rows[name];
    return row === undefined ? null : figureOf(row);
  };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((row) => ({ layer, row, before: numberOf(before, row), after: numberOf(after, row) }));
}

/** What is spurious is wrong by being there, and right by being gone. */
function compareOutcomes(
  before: readonly Outcome[],
  after: readonly Outcome[],
): Omit<OutcomeChange, 'document' | 'id'>[] {
  const old = byKey(before);
  const now = byKey(after);
  const changes: Omit<OutcomeChange, 'document' | 'id'>[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const first = old.get(key) ?? null;
    const second = now.get(key) ?? null;
    const wasRight = first === null || first.cause === right;
    const isRight = second === null || second.cause === right;
    if (wasRight !== isRight) {
      changes.push({ became: isRight ? 'right' : 'wrong', before: first, after: second });
    }
  }
  return changes;
}

/** Outcomes by what they are about; of those about the same, each has a number. */
function byKey(outcomes: readonly Outcome[]): Map<string, Outcome> {
  const keyed = new Map<string, Outcome>();
  const times = new Map<string, number>();
  for (const outcome of outcomes) {
    const { topic, span, expected, got } = outcome;
    const about = JSON.stringify([topic, span, expected === null ? ['spurious', got] : expected]);
    const count = times.get(about) ?? 0;
    times.set(about, count + 1);
    keyed.set(`${about} ${count}`, outcome);
  }
  return keyed;
}
