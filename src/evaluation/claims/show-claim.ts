import type { PredictedClaim, Prediction } from '../prediction.ts';
import { comparedFields } from './claim-matcher.ts';
import type { ExpectedClaim } from './expected-claim.ts';

/** An expected claim in one line: `Norland REJECT Sudria, affirmed, actual`; `*` stands for anything. */
export function showExpected(expected: ExpectedClaim): string {
  const list = (values: readonly (string | null)[] | undefined) =>
    values === undefined ? '*' : values.map((one) => one ?? 'none').join('/');
  const [type, subject, object, ...rest] = comparedFields;
  const main = [subject, type, object].map((field) => list(expected[field])).join(' ');
  const given = rest.filter((field) => expected[field] !== undefined);
  return [main, ...given.map((field) => labelled(field, list(expected[field])))].join(', ');
}

/** A predicted claim in one line, with the words that it rests on. */
export function showPredicted(claim: PredictedClaim, { entities }: Pick<Prediction, 'entities'>): string {
  const nameOf = (id: unknown) => {
    if (id === null || id === undefined) return 'none';
    const entity = entities.find((one) => one.id === id);
    return entity?.name ?? String(id);
  };
  const { polarity, modality, voice, speaker, content, time, place } = claim;
  const status = claim.attributes?.status;
  return [
    `${nameOf(claim.subject)} ${claim.type} ${nameOf(claim.object)}`,
    polarity ?? 'affirmed',
    modality ?? 'actual',
    voice ?? 'article',
    ...(speaker ? [labelled('speaker', nameOf(speaker))] : []),
    ...(content ? [labelled('content', content.type)] : []),
    ...(typeof status === 'string' ? [labelled('status', status)] : []),
    ...(time ? [labelled('time', time.start)] : []),
    ...(place ? [labelled('place', nameOf(place))] : []),
  ].join(', ');
}

/** What says itself (`affirmed`) needs no label. */
function labelled(field: string, value: string): string {
  return ['polarity', 'modality', 'voice'].includes(field) ? value : `${field} ${value}`;
}
