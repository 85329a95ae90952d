import type { EvaluationRun } from './evaluation-run.ts';
import type { GoldId } from './gold-document.ts';
import { type Outcome, type OutcomeTopic, outcomeCauses, outcomeTopics, right } from './outcomes/outcome.ts';

/** An error with the document that it is in. */
export interface ErrorExample extends Omit<Outcome, 'topic' | 'cause'> {
  /** Position of the document in the run. */
  readonly document: number;
  readonly id: GoldId;
}

/** The errors of a topic that have the same cause. */
export interface ErrorCause {
  readonly cause: string;
  readonly count: number;
  /** Some of them, from all over the documents. */
  readonly examples: readonly ErrorExample[];
}

/** What became of everything that is about the same topic. */
export interface ErrorGroup {
  readonly topic: OutcomeTopic;
  readonly right: number;
  readonly wrong: number;
  readonly causes: readonly ErrorCause[];
}

/**
 * What went wrong in a run, by topic and cause; topics and causes without anything are left out.
 * @param examples Most examples of each cause.
 */
export function groupErrors({ documents }: EvaluationRun, examples: number): ErrorGroup[] {
  const found = new Map<OutcomeTopic, Map<string, ErrorExample[]>>();
  for (const [document, { id, outcomes }] of documents.entries()) {
    for (const { topic, cause, ...rest } of outcomes) {
      const causes = found.get(topic) ?? new Map<string, ErrorExample[]>();
      found.set(topic, causes);
      const errors = causes.get(cause) ?? [];
      causes.set(cause, errors);
      errors.push({ document, id, ...rest });
    }
  }
  return outcomeTopics.flatMap((topic): ErrorGroup[] => {
    const byCause = found.get(topic);
    if (byCause === undefined) return [];
    const causes = outcomeCauses[topic].flatMap((cause): ErrorCause[] => {
      const errors = byCause.get(cause) ?? [];
      if (errors.length === 0) return [];
      return [{ cause, count: errors.length, examples: spread(errors, examples) }];
    });
    const wrong = causes.reduce((sum, { count }) => sum + count, 0);
    return [{ topic, right: byCause.get(right)?.length ?? 0, wrong, causes }];
  });
}

/** Some of a list, from all over it, so that examples come from different documents. */
function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]!);
}
