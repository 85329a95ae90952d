import { harmonicMean, type Rates, ratio } from './figures.ts';

/** Hits over predictions and hits over gold (they differ for B-cubed), summed over documents. */
export class Tally {
  #hitsOfPred = 0;
  #pred = 0;
  #hitsOfGold = 0;
  #gold = 0;

  add(hitsOfPred: number, pred: number, hitsOfGold: number, gold: number): this {
    this.#hitsOfPred += hitsOfPred;
    this.#pred += pred;
    this.#hitsOfGold += hitsOfGold;
    this.#gold += gold;
    return this;
  }

  /** Adds what two sets have in common, where one hit is one of both. */
  addSets(gold: ReadonlySet<unknown>, pred: ReadonlySet<unknown>): this {
    let hits = 0;
    for (const item of gold) if (pred.has(item)) hits += 1;
    return this.add(hits, pred.size, hits, gold.size);
  }

  rates(): Rates {
    const P = ratio(this.#hitsOfPred, this.#pred);
    const R = ratio(this.#hitsOfGold, this.#gold);
    return {
      P,
      R,
      F1: harmonicMean(P, R),
      correct: this.#hitsOfGold,
      gold: this.#gold,
      pred: this.#pred,
    };
  }
}

/** Tallies by name, made when they are first asked for, in that order. */
export class Tallies {
  readonly #rows = new Map<string, Tally>();

  get(name: string): Tally {
    const tally = this.#rows.get(name) ?? new Tally();
    this.#rows.set(name, tally);
    return tally;
  }

  rates(): Record<string, Rates> {
    return Object.fromEntries([...this.#rows].map(([name, tally]) => [name, tally.rates()]));
  }
}
