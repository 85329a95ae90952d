import type { Usage } from './endpoint.ts';
import type { Rejection, RejectionReason } from './rejections.ts';

/** What reading with a model came to so far. */
export interface LlmTally {
  readonly articles: number;
  /** Questions that were sent. */
  readonly questions: number;
  /** Questions that were answered before, and cost nothing. */
  readonly cached: number;
  /** Answers that were not of the asked form, and asked for again. */
  readonly malformed: number;
  /** Answers that were cut off, so that half the passage was asked about at a time. */
  readonly cutOff: number;
  /** Tokens of the questions that were sent. */
  readonly usage: Usage;
  /** In the currency of the prices; 0 without prices. */
  readonly cost: number;
  /** Claims that were taken. */
  readonly claims: number;
  /** What was not, by part and reason. */
  readonly rejected: readonly {
    readonly part: Rejection['part'];
    readonly reason: RejectionReason;
    readonly count: number;
  }[];
}

/** Counts while articles are read. */
export interface TallyKeeper {
  readonly counts: {
    articles: number;
    questions: number;
    cached: number;
    malformed: number;
    cutOff: number;
    claims: number;
  };
  spend(usage: Usage): void;
  reject(rejections: readonly Rejection[]): void;
  read(cost: number): LlmTally;
}

export function createTally(): TallyKeeper {
  const counts = { articles: 0, questions: 0, cached: 0, malformed: 0, cutOff: 0, claims: 0 };
  const usage = { input: 0, output: 0 };
  const rejected = new Map<string, { part: Rejection['part']; reason: RejectionReason; count: number }>();
  return {
    counts,
    spend({ input, output }) {
      usage.input += input;
      usage.output += output;
    },
    reject(rejections) {
      for (const { part, reason } of rejections) {
        const entry = rejected.get(`${part} ${reason}`) ?? { part, reason, count: 0 };
        entry.count += 1;
        rejected.set(`${part} ${reason}`, entry);
      }
    },
    read: (cost) => ({
      ...counts,
      usage: { ...usage },
      cost,
      rejected: [...rejected.values()].toSorted(
        (a, b) => b.count - a.count || (a.part + a.reason < b.part + b.reason ? -1 : 1),
      ),
    }),
  };
}
