import { createClaimMatcher } from '../claims/claim-matcher.ts';
import { readingsOf } from '../claims/expected-claim.ts';
import { type ExpectationRates, harmonicMean } from '../figures.ts';
import type { GoldDocument } from '../gold-document.ts';
import type { Prediction } from '../prediction.ts';

interface Counts {
  must: number;
  came: number;
  mustNot: number;
  stayedOut: number;
}

/** How much of what must come out does, and of what must not does not: over all documents and by family. */
export class ExpectationTally {
  readonly #rows = new Map<string, Counts>([['all', emptyCounts()]]);

  add({ text, family, expect }: GoldDocument, prediction: Prediction): void {
    if (expect === undefined) return;
    const matcher = createClaimMatcher(text, prediction);
    const came = expect.must.filter((entry) => readingsOf(entry).some((one) => matcher.find(one))).length;
    const stayedOut = expect.mustNot.filter((one) => matcher.find(one) === undefined).length;
    for (const name of ['all', ...(family === undefined ? [] : [family])]) {
      const counts = this.#rows.get(name) ?? emptyCounts();
      this.#rows.set(name, counts);
      counts.must += expect.must.length;
      counts.came += came;
      counts.mustNot += expect.mustNot.length;
      counts.stayedOut += stayedOut;
    }
  }

  rows(): Record<string, ExpectationRates> {
    return Object.fromEntries([...this.#rows].map(([name, counts]) => [name, ratesOf(counts)]));
  }
}

function emptyCounts(): Counts {
  return { must: 0, came: 0, mustNot: 0, stayedOut: 0 };
}

function ratesOf({ must, came, mustNot, stayedOut }: Counts): ExpectationRates {
  const mustShare = share(came, must);
  const mustNotShare = share(stayedOut, mustNot);
  return {
    must: mustShare,
    mustNot: mustNotShare,
    mean: harmonicMean(mustShare, mustNotShare),
    came,
    'of must': must,
    'stayed out': stayedOut,
    'of mustNot': mustNot,
  };
}

/** Where nothing is asked, nothing is missing. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
