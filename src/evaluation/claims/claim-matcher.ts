import type { PredictedClaim, Prediction } from '../prediction.ts';
import type { ExpectedClaim } from './expected-claim.ts';

/** A field by which a claim can differ from what is expected, the weightiest first. */
export const comparedFields = [
  'type',
  'subject',
  'object',
  'polarity',
  'modality',
  'voice',
  'speaker',
  'content',
  'status',
  'time',
  'place',
] as const;

type ComparedField = (typeof comparedFields)[number];

/** A claim with what keeps it from being the expected one. */
export interface NearClaim {
  readonly claim: PredictedClaim;
  readonly differs: readonly ComparedField[];
}

/** Compares the claims of one text with expected ones. */
export interface ClaimMatcher {
  /** The first claim that says what is expected, if there is one. */
  find(expected: ExpectedClaim): PredictedClaim | undefined;
  /** The claim of the expected sentence that differs least. */
  nearest(expected: ExpectedClaim): NearClaim | undefined;
}

/** Types that hold in either direction. */
const symmetric: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'FAMILY_OF', 'ALLIED_WITH']);
/** A claim of another type or between others is further away than one that differs in all the rest. */
const weights: Partial<Record<ComparedField, number>> = { type: 10, subject: 20, object: 15 };

/** Names are compared without regard to case, accents, hyphens and a leading article. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^(?:the|an?) /, '')
    .replace(/[-\s]+/g, ' ');
}

/** @param text The text that the quotes of expected claims are from. */
export function createClaimMatcher(
  text: string,
  { entities, claims }: Pick<Prediction, 'entities' | 'claims'>,
): ClaimMatcher {
  const names = new Map<unknown, readonly string[]>();
  for (const { id, name, aliases = [] } of entities) {
    names.set(id, [...(name === undefined ? [] : [name]), ...aliases].map(foldName));
  }
  const compare = (expected: ExpectedClaim): NearClaim[] => {
    const near = claims.filter((claim) => isInSentence(claim, expected, text));
    return near.map((claim) => ({ claim, differs: differencesOf(claim, expected, names) }));
  };
  return {
    find: (expected) => compare(expected).find(({ differs }) => differs.length === 0)?.claim,
    nearest: (expected) => {
      const near = compare(expected).map((one) => ({ one, distance: distanceOf(one.differs) }));
      return near.sort((a, b) => a.distance - b.distance)[0]?.one;
    },
  };
}

function differencesOf(
  claim: PredictedClaim,
  expected: ExpectedClaim,
  names: ReadonlyMap<unknown, readonly string[]>,
): ComparedField[] {
  const differs = (from: PredictedClaim) =>
    comparedFields.filter((field) => {
      const wanted = expected[field];
      if (wanted === undefined) return false;
      const got = valuesOf(from, field, names);
      return !wanted.some((one) => got.includes(one === null ? null : foldName(one)));
    });
  const straight = differs(claim);
  if (straight.length === 0 || !symmetric.has(claim.type)) return straight;
  const { subject, object = null } = claim;
  const turned = differs({ ...claim, subject: object, object: subject });
  return distanceOf(turned) < distanceOf(straight) ? turned : straight;
}

/** What a claim says in a field, folded: every name of an entity; null where it says nothing. */
function valuesOf(
  claim: PredictedClaim,
  field: ComparedField,
  names: ReadonlyMap<unknown, readonly string[]>,
): readonly (string | null)[] {
  switch (field) {
    case 'subject':
    case 'object':
    case 'speaker':
    case 'place': {
      const id = claim[field] ?? null;
      return id === null ? [null] : (names.get(id) ?? []);
    }
    case 'polarity':
      return [claim.polarity ?? 'affirmed'];
    case 'modality':
      return [claim.modality ?? 'actual'];
    case 'voice':
      return [claim.voice ?? 'article'];
    case 'type':
      return [foldName(claim.type)];
    case 'content':
      return [claim.content ? foldName(claim.content.type) : null];
    case 'time':
      return [claim.time ? foldName(claim.time.start) : null];
    case 'status': {
      const status = claim.attributes?.status;
      return [typeof status === 'string' ? foldName(status) : null];
    }
  }
}

function distanceOf(differs: readonly ComparedField[]): number {
  return differs.reduce((sum, field) => sum + (weights[field] ?? 1), 0);
}

function isInSentence({ evidence }: PredictedClaim, { quote }: ExpectedClaim, text: string): boolean {
  if (quote === undefined) return true;
  const at = text.indexOf(quote);
  const { start, end } = evidence ?? {};
  if (at < 0 || typeof start !== 'number' || typeof end !== 'number') return false;
  return at < end && start < at + quote.length;
}
