import type { Modality, Polarity, Voice } from '../../../src/model/extraction.ts';
import type { ClaimFilter, Standing } from '../filter/claim-filter.ts';
import type { ClaimQuery } from './graph-source.ts';
import type { Parameters } from './http-client.ts';

interface Mood {
  readonly polarity?: Polarity;
  readonly modality?: readonly Modality[];
}

const moods: Readonly<Record<Standing, Mood>> = {
  affirmed: { polarity: 'affirmed', modality: ['actual'] },
  denied: { polarity: 'negated' },
  unreal: {
    polarity: 'affirmed',
    modality: ['possible', 'planned', 'demanded', 'conditional', 'believed'],
  },
};

const voices: Readonly<Record<'article' | 'speaker', readonly Voice[]>> = {
  article: ['article'],
  speaker: ['named', 'unnamed'],
};

/** The parameters of a request for the claims that a filter leaves. */
export function claimParameters({ entity, other, document, filter, limit, cursor }: ClaimQuery): Parameters {
  const { standing } = filter;
  const mood = standing === null ? {} : moods[standing];
  return { entity, with: other, document, ...reportParameters(filter), ...mood, limit, cursor };
}

/** Those that say which articles count, and which claims of theirs. */
export function reportParameters({ types: type, voice, basis, outlet, from, to }: ClaimFilter): Parameters {
  return { type, voice: voice === null ? null : voices[voice], basis, outlet, from, to };
}
