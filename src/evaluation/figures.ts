/** Precision, recall and F1, with what they are made of. B-cubed and CEAF-e count in fractions. */
export interface Rates {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
  /** How much of gold was found. */
  readonly correct: number;
  readonly gold: number;
  readonly pred: number;
}

/** A figure that is no pair of precision and recall. */
export interface SingleValue {
  readonly value: number;
  /** `value` is `correct` by `of`, where they are given. */
  readonly correct?: number;
  readonly of?: number;
}

/** How much of what must come out does, and how much of what must not does not. */
export interface ExpectationRates {
  readonly must: number;
  readonly mustNot: number;
  /** Harmonic mean of both. */
  readonly mean: number;
  readonly came: number;
  readonly 'of must': number;
  readonly 'stayed out': number;
  readonly 'of mustNot': number;
}

export type FigureRow = Rates | SingleValue | ExpectationRates;
export type FigureRows = Readonly<Record<string, FigureRow>>;

/** What a row comes to in one number: F1, the mean, or its value. */
export function figureOf(row: FigureRow): number {
  if ('F1' in row) return row.F1;
  return 'mean' in row ? row.mean : row.value;
}

/** All figures of a run: rows by layer, and what is wrong with the form of the predictions. */
export interface Figures {
  readonly documents: Readonly<Record<string, number>>;
  readonly entities?: FigureRows;
  readonly coref?: FigureRows;
  readonly relations?: FigureRows;
  readonly events?: FigureRows;
  readonly attributions?: FigureRows;
  readonly claims?: FigureRows;
  readonly identity?: FigureRows;
  /** `violations` is the sum of the violations that follow; repeats and spans of several entities are no violations. */
  readonly integrity: Readonly<Record<string, number>>;
}

/** The first by the second; 0 where the second is. */
export function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

/** 0 where either is. */
export function harmonicMean(a: number, b: number): number {
  return ratio(2 * a * b, a + b);
}
