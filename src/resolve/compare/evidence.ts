/** What may speak for or against two entities being one. */
export type Topic =
  | 'name'
  | 'office'
  | 'body'
  | 'relative'
  | 'birth'
  | 'country'
  | 'field'
  | 'region'
  | 'gender'
  | 'kinship'
  | 'besides'
  | 'iso'
  | 'context';

/** A piece of evidence. */
export interface Evidence {
  readonly topic: Topic;
  /** Above 0 for one entity, below 0 for two. */
  readonly weight: number;
  /** Two entities whatever else is said; only a judgement comes before it. */
  readonly hard: boolean;
  /** The values that agree, or those on both sides that do not. */
  readonly values: readonly string[];
}

/** Takes down evidence. */
export interface Ledger {
  note(topic: Topic, weight: number, ...values: string[]): void;
  forbid(topic: Topic, ...values: string[]): void;
}

/** Adds evidence up without keeping it. */
export class Score implements Ledger {
  total = 0;
  /** Whether anything forbids one entity. */
  isForbidden = false;
  /** What of it is evidence of its own: an office, a body, kin, a birth, a context. */
  strong = 0;
  /** Whether anything but the name speaks against it. */
  isContested = false;

  note(topic: Topic, weight: number): void {
    this.total += weight;
    if (weight < 0 && topic !== 'name') this.isContested = true;
    if (weight > 0 && strongTopics.has(topic)) this.strong += weight;
  }

  forbid(): void {
    this.isForbidden = true;
  }
}

/** Keeps evidence, the weightiest first. */
export class Account implements Ledger {
  readonly #evidence: Evidence[] = [];

  note(topic: Topic, weight: number, ...values: string[]): void {
    if (weight !== 0) this.#evidence.push({ topic, weight, hard: false, values });
  }

  forbid(topic: Topic, ...values: string[]): void {
    this.#evidence.push({ topic, weight: -9, hard: true, values });
  }

  get evidence(): readonly Evidence[] {
    return this.#evidence.toSorted(
      (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.topic < b.topic ? -1 : 1),
    );
  }
}

const strongTopics: ReadonlySet<Topic> = new Set(['office', 'body', 'relative', 'birth', 'context']);
