import { z } from 'zod';
import {
  bases,
  claimTimeSchema,
  type EntityBrief,
  modalities,
  type PairBrief,
  polarities,
  voices,
} from '../../index.ts';
import { attributesSchema, contentSchema } from './claim.ts';

const day = z.string().nullable();
const entity = z
  .strictObject({ id: z.string(), kind: z.string(), name: z.string() })
  .meta({ id: 'EntityReference' });

function bounded<T extends z.ZodType>(item: T) {
  return z.strictObject({ items: z.array(item), total: z.int() });
}

const evidence = z
  .strictObject({
    claim: z.string(),
    document: z.string(),
    quote: z.string(),
    polarity: z.enum(polarities),
    modality: z.enum(modalities),
    voice: z.enum(voices),
    speakers: z.array(entity),
    basis: z.enum(bases),
    caveat: z.string().nullable(),
    objectWords: z.string().nullable(),
    content: contentSchema,
    time: claimTimeSchema.nullable(),
    place: entity.nullable(),
    attributes: attributesSchema,
  })
  .meta({ id: 'Evidence' });

const support = {
  claims: z.int(),
  articles: z.int(),
  sources: z.int(),
  asserted: z.int(),
  firstReported: day,
  lastReported: day,
  firstEvent: day,
  lastEvent: day,
};

const statement = z
  .strictObject({
    ...support,
    type: z.string(),
    subject: entity,
    object: entity.nullable(),
    symmetric: z.boolean(),
    polarity: z.enum(polarities),
    modality: z.enum(modalities),
    caveat: z.string().nullable(),
    evidence,
    documents: bounded(z.string()),
    speakers: bounded(entity.nullable()),
  })
  .meta({ id: 'Statement' });

const relations = z.array(
  z.strictObject({ type: z.string(), description: z.string(), statements: bounded(statement) }),
);

const side = z.strictObject({ ...support, evidence: bounded(evidence) });
const disputes = bounded(
  z.strictObject({
    type: z.string(),
    subject: entity,
    object: entity,
    symmetric: z.boolean(),
    affirmed: side,
    denied: side,
  }),
);

const days = { firstReported: day, lastReported: day };
const events = { firstEvent: day, lastEvent: day };
const office = z.strictObject({
  ...support,
  type: z.string(),
  holder: entity,
  body: entity,
  titles: z.array(z.string()),
  phases: z.array(z.strictObject({ status: z.string().nullable(), articles: z.int(), ...days, ...events })),
  caveat: z.string().nullable(),
  others: bounded(z.strictObject({ holder: entity, status: z.string().nullable(), ...days })),
  evidence,
});

const timeline = bounded(z.strictObject({ day, lastDay: day, dated: z.boolean(), statement }));

const cited = z.array(
  z.strictObject({
    number: z.int(),
    document: z.string(),
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: day,
    url: z.string().nullable(),
  }),
);

/** A brief on an entity. */
export const entityBriefSchema: z.ZodType<EntityBrief> = z
  .strictObject({
    about: z.literal('entity'),
    entity,
    iso: z.string().nullable(),
    askedFor: z.string().nullable(),
    asOf: day,
    articles: z.int(),
    sources: z.int(),
    mentions: z.int(),
    ...days,
    ties: bounded(
      z.strictObject({
        type: z.string(),
        subject: entity,
        object: entity,
        title: z.string().nullable(),
        status: z.string().nullable(),
        sources: z.int(),
        caveat: z.string().nullable(),
        claim: z.string(),
        published: day,
      }),
    ),
    names: bounded(z.strictObject({ name: z.string(), articles: z.int() })),
    offices: bounded(office),
    successions: bounded(z.strictObject({ order: z.enum(['before', 'after']), other: entity, evidence })),
    relations,
    disputes,
    onlySaid: bounded(statement),
    denied: bounded(statement),
    takenBack: bounded(statement),
    unreal: bounded(statement),
    timeline,
    speakers: bounded(
      z.strictObject({ speaker: entity.nullable(), claims: z.int(), articles: z.int(), evidence }),
    ),
    says: bounded(statement),
    cited,
  })
  .meta({ id: 'EntityBrief' });

const { asserted: _, ...pairSupport } = support;

/** A brief on what is between two entities. */
export const pairBriefSchema: z.ZodType<PairBrief> = z
  .strictObject({
    ...pairSupport,
    about: z.literal('pair'),
    between: z.tuple([entity, entity]),
    askedFor: z.tuple([z.string().nullable(), z.string().nullable()]),
    asOf: day,
    relations,
    disputes,
    onlySaid: bounded(statement),
    takenBack: bounded(statement),
    timeline,
    first: evidence.nullable(),
    last: evidence.nullable(),
    cited,
  })
  .meta({ id: 'PairBrief' });
