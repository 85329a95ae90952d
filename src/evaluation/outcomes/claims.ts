import type { Span } from '../../model/extraction.ts';
import { createClaimMatcher, type NearClaim } from '../claims/claim-matcher.ts';
import { type ExpectedClaim, readingsOf } from '../claims/expected-claim.ts';
import { showExpected, showPredicted } from '../claims/show-claim.ts';
import type { GoldDocument } from '../gold-document.ts';
import type { Prediction } from '../prediction.ts';
import { type Outcome, right } from './outcome.ts';

/** Each claim that must come out with the nearest one that does, and each that must not with the one that fits it. */
export function claimOutcomes({ text, expect }: GoldDocument, prediction: Prediction): Outcome[] {
  if (expect === undefined) return [];
  const matcher = createClaimMatcher(text, prediction);
  const must = expect.must.map((entry): Outcome => {
    const readings = readingsOf(entry);
    const base = {
      topic: 'must',
      span: placeOf(readings[0]!, text),
      expected: readings.map(showExpected).join(' or '),
    } as const;
    const found = readings.map((one) => matcher.find(one)).find((claim) => claim !== undefined);
    if (found !== undefined) return { ...base, cause: right, got: showPredicted(found, prediction) };
    const near = nearestOf(readings.map((one) => matcher.nearest(one)));
    if (near === undefined) return { ...base, cause: 'no claim', got: null };
    return { ...base, cause: `other ${near.differs[0]!}`, got: showPredicted(near.claim, prediction) };
  });
  const mustNot = expect.mustNot.map((one): Outcome => {
    const found = matcher.find(one);
    return {
      topic: 'mustNot',
      cause: found === undefined ? right : 'came out',
      span: placeOf(one, text),
      expected: `not ${showExpected(one)}`,
      got: found === undefined ? null : showPredicted(found, prediction),
    };
  });
  return [...must, ...mustNot];
}

/** The one with the fewest differences. */
function nearestOf(candidates: readonly (NearClaim | undefined)[]): NearClaim | undefined {
  return candidates.filter((one) => one !== undefined).sort((a, b) => a.differs.length - b.differs.length)[0];
}

function placeOf({ quote }: ExpectedClaim, text: string): Span | null {
  const start = quote === undefined ? -1 : text.indexOf(quote);
  return start < 0 ? null : [start, start + quote!.length];
}
