import { NewsgraphError } from '../../model/errors.ts';
import type { Usage } from './endpoint.ts';

/** Prices in one currency, for a million tokens. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** Characters of English and of JSON that make a token, at the least: estimates are rather too high. */
const charactersPerToken = 3.5;
/** Tokens of a reply for each of the passage that it is about, as estimates have it. */
const replyPerToken = 2.5;

/** What is spent, and what may be. */
export interface Purse {
  readonly spent: number;
  /**
   * Sets the cost of a question aside before it is asked.
   * @throws NewsgraphError `COST_LIMIT` if that might go beyond the limit; nothing has been asked then
   */
  reserve(estimate: Usage): { settle(actual: Usage): void };
}

/** @param limit In the currency of the prices. Default: none. */
export function createPurse(prices: Prices, limit: number = Number.POSITIVE_INFINITY): Purse {
  let spent = 0;
  let reserved = 0;
  return {
    get spent() {
      return spent;
    },
    reserve(estimate) {
      const cost = costOf(estimate, prices);
      if (spent + reserved + cost > limit) {
        throw new NewsgraphError(
          'COST_LIMIT',
          `the limit of ${limit} may be passed by the next question (about ${cost.toFixed(4)}): ${spent.toFixed(4)} is spent`,
          { context: { limit, spent } },
        );
      }
      reserved += cost;
      return {
        settle(actual) {
          reserved -= cost;
          spent += costOf(actual, prices);
        },
      };
    },
  };
}

export function costOf({ input, output }: Usage, prices: Prices): number {
  return (input * prices.input + output * prices.output) / 1_000_000;
}

/** Tokens that a question is likely to take. */
export function estimateUsage(
  instructions: string,
  question: string,
  passage: number,
  maxReplyTokens: number,
): Usage {
  return {
    input: Math.ceil((instructions.length + question.length) / charactersPerToken),
    output: Math.min(maxReplyTokens, Math.ceil((passage / charactersPerToken) * replyPerToken) + 200),
  };
}
