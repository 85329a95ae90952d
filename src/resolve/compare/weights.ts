/**
 * How much each piece of evidence says, in steps of which two join a pair. They were set by reading cases, not learned: a
 * corpus in which nobody knows who is who cannot teach them.
 */
export interface Weights {
  /** What is added to {@link nearName} where such a name is very like the other, and of a person rare. */
  readonly likeName: number;
  /** What an equal name says, by rarity: in between on the lines between these points. */
  readonly name: readonly (readonly [rarity: number, weight: number])[];
  readonly country: number;
  readonly otherCountry: number;
  readonly sameField: number;
  readonly sameBranch: number;
  readonly kindredField: number;
  /** Two fields that one may well have. */
  readonly unlikeField: number;
  readonly otherField: number;
  readonly body: number;
  readonly region: number;
  readonly otherRegion: number;
  /** Of years that agree, and those that do not. */
  readonly years: number;
}

/** From here on two are one, if nothing forbids it and nobody else fits as well. */
export const joinAt = 2;
/** From here on they are one even if another fits as well. */
export const sureAt = 4;
/** By how much one must fit better than the next, or it is open which is meant. */
export const clearBy = 1;

/** What another spelling, and a name that only may be the same, say less than an equal one. */
export const variantLoss = 0.75;
export const nearName = -1.5;

export const singleOffice = 4;
export const sharedOffice = 2;
export const secondOffice = 0.5;
export const relative = 3;
/** What a body is worth of which very many are members: a party, an army, a parliament. */
export const largeBody = 1.25;
/** Two parties: some change theirs. */
export const otherParty = -1.75;
export const sameBirth = 1.5;
export const otherBirth = -1.5;
/** Years by which two births must be apart to forbid it, and to speak against it. */
export const birthsApart = 2;
/** A document speaks of both, under names that could be taken for one. */
export const besides = -4;
/** The document of one speaks of two of that name. */
export const namesakes = -1;

const person: Weights = {
  likeName: 1,
  name: [
    [0, -0.75],
    [0.3, 0],
    [0.4, 1.2],
    [0.55, 2],
    [1, 2.6],
  ],
  country: 1,
  otherCountry: -3,
  sameField: 0.9,
  sameBranch: 1.4,
  kindredField: 0.4,
  unlikeField: -1.75,
  otherField: -2.5,
  body: 2.75,
  region: 1.25,
  otherRegion: -0.75,
  years: 0,
};

const body: Weights = {
  likeName: 2,
  name: [
    [0, 1],
    [0.3, 2],
    [1, 3],
  ],
  country: 1.5,
  otherCountry: -4,
  sameField: 0.5,
  sameBranch: 0.5,
  kindredField: 0,
  unlikeField: -2,
  otherField: -2,
  body: 1.5,
  region: 1,
  otherRegion: -0.5,
  years: 0,
};

const place: Weights = {
  ...body,
  name: [
    [0, 2.25],
    [1, 3],
  ],
  country: 1,
  otherCountry: -5,
  sameField: 0.25,
  sameBranch: 0.25,
  body: 1,
  region: 1.5,
  otherRegion: -3,
};

const event: Weights = { ...place, region: 0, otherRegion: 0, country: 0.5, years: 1, otherCountry: -2 };

const byKind: Readonly<Record<string, Weights>> = {
  Person: person,
  Organization: body,
  Place: place,
  Event: event,
};

export function weightsOf(kind: string): Weights {
  return byKind[kind] ?? { ...body, name: [[0, 3]] };
}

/** What the name of a body says that every country has one of. */
export const genericName = 0.5;
/** What its country then says. */
export const genericCountry = 2.5;

/** What an equal name of a kind says at a rarity. */
export function nameWeight(kind: string, rarity: number): number {
  const points = weightsOf(kind).name;
  const next = points.findIndex(([at]) => at >= rarity);
  if (next === 0) return points[0]![1];
  if (next < 0) return points.at(-1)![1];
  const [low, from] = points[next - 1]!;
  const [high, to] = points[next]!;
  return from + ((to - from) * (rarity - low)) / (high - low);
}
