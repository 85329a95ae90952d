import type { Reply } from '../../../src/extract/llm/reply-schema.ts';

type SaidClaim = Reply['claims'][number];
type SaidEntity = Reply['entities'][number];

/** An entity of a reply, plain but for what is given. */
export const entity = (
  id: string,
  kind: string,
  name: string,
  more: Partial<SaidEntity> = {},
): SaidEntity => ({
  id,
  kind,
  name,
  names: [name],
  adjectives: [],
  country: null,
  ...more,
});

/** A claim of a reply, plain but for what is given. */
export const claim = (
  type: string,
  subject: string,
  object: string | null,
  quote: string,
  more: Partial<SaidClaim> = {},
): SaidClaim => ({
  type,
  subject,
  object,
  quote,
  subjectWords: null,
  objectWords: null,
  polarity: 'affirmed',
  modality: 'actual',
  voice: 'article',
  speakers: [],
  place: null,
  topic: null,
  content: null,
  time: null,
  attributes: {},
  ...more,
});
