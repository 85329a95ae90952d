import type { GoldDocument, GoldEvent } from '../gold-document.ts';
import { createEventReader, type EventReading } from '../measures/events.ts';
import type { Prediction } from '../prediction.ts';
import type { ScoredText } from '../text/scored-text.ts';
import { type Outcome, right } from './outcome.ts';

/** Each event of gold: does the claim that fits its pair best have one of its types? */
export function eventOutcomes(
  { events }: GoldDocument,
  prediction: Prediction,
  types: ReadonlySet<string>,
  text: ScoredText,
): Outcome[] {
  const reader = createEventReader(prediction, types);
  return events.map((event): Outcome => {
    const reading = reader.read(event);
    const found = [...new Set(reading.claims.map(({ type }) => type))];
    const { subject, object, type } = event;
    return {
      topic: 'events',
      cause: causeOf(event, reading),
      span: [Math.min(subject[0], object[0]), Math.max(subject[1], object[1])],
      expected: `${text.cut(subject)} ${type.join('/')} ${text.cut(object)}`,
      got:
        reading.best === null
          ? null
          : [reading.best, ...found.filter((one) => one !== reading.best)].join(', '),
    };
  });
}

function causeOf({ type }: GoldEvent, { best, claims, isReversed, hasOneSide }: EventReading): string {
  if (best !== null) {
    if (type.includes(best)) return right;
    return claims.some((claim) => type.includes(claim.type)) ? 'better claim of another type' : 'wrong type';
  }
  if (isReversed) return 'reversed';
  return hasOneSide ? 'one side missed' : 'no claim';
}
