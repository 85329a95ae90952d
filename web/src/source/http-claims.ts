import type { Modality, Polarity, Voice } from '../../../src/model/extraction.ts';
import type { Standing } from '../filter/claim-filter.ts';
import type { ClaimQuery } from './graph-source.ts';
import type { Parameters } from './http-client.ts';

interface Mood {
  readonly polarity?: Polarity;
  readonly modality?: Modality;
}

const moods: Readonly<Record<Standing, readonly Mood[]>> = {
  affirmed: [{ polarity: 'affirmed', modality: 'actual' }],
  denied: [{ polarity: 'negated' }],
  unreal: (['possible', 'planned', 'demanded', 'conditional', 'believed'] as const).map((modality) => ({
    polarity: 'affirmed',
    modality,
  })),
};

const voices: Readonly<Record<'article' | 'speaker', readonly Voice[]>> = {
  article: ['article'],
  speaker: ['named', 'unnamed'],
};

/** The requests that together ask for what a filter leaves: the service takes one modality and one voice at a time. */
export function claimRequests({ entity, other, document, filter }: ClaimQuery): readonly Parameters[] {
  const { types: type, standing, voice, basis, outlet, from, to } = filter;
  const common = { entity, with: other, document, type, basis, outlet, from, to };
  const standingParts: readonly Mood[] = standing === null ? [{}] : moods[standing];
  const voiceParts = voice === null ? [{}] : voices[voice].map((each) => ({ voice: each }));
  return standingParts.flatMap((mood) => voiceParts.map((part) => ({ ...common, ...mood, ...part })));
}
