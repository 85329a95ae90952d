import { z } from 'zod';
import {
  type EntityHistory,
  type History,
  type JudgementOutcome,
  type JudgementState,
  judgementSchema,
  type Plan,
  type Redirect,
  type Review,
} from '../../index.ts';
import { idParameter } from './common.ts';

const entity = { id: z.string(), kind: z.string(), name: z.string() };
const name = idParameter.describe('Name, alias or id.');

const made = {
  note: z.string().max(4096).optional().describe('Why, for readers of the file of judgements.'),
  by: z.string().max(200).optional().describe('Who decides.'),
};
const tried = {
  ...made,
  dryRun: z.boolean().default(false).describe('Writes nothing, and tells what would be written.'),
};

/** A judgement to make. */
export const judgementBodySchema = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('same'), one: name, other: name, ...tried }),
    z.strictObject({ op: z.literal('different'), one: name, other: name, ...tried }),
    z.strictObject({
      op: z.literal('split'),
      entity: name,
      documents: z
        .array(idParameter)
        .min(1)
        .max(1000)
        .describe('In these articles it is another one than elsewhere.'),
      ...tried,
    }),
    z.strictObject({ op: z.literal('undo'), undoes: z.int().positive(), ...tried }),
  ])
  .meta({ id: 'JudgementToMake' });

/** Who takes a judgement back, and why. */
export const madeParameters = made;

const became = z
  .array(
    z.strictObject({
      id: z.string(),
      now: z.array(z.strictObject({ id: z.string(), name: z.string(), documents: z.int() })),
    }),
  )
  .describe('What became of the entities that it is about, by their ids before it.');

const plans = z
  .array(
    z.strictObject({ store: z.string(), plan: z.custom<Plan>().describe('Changes of nodes and edges.') }),
  )
  .describe('What would be written to each store; in a dry run only.');

/** A judgement as it is written down. */
const writtenSchema = judgementSchema.meta({ id: 'Judgement' });

/** What a judgement did, or would do. */
export const judgementOutcomeSchema: z.ZodType<
  JudgementOutcome & { readonly plans?: z.infer<typeof plans> | undefined }
> = z
  .strictObject({ judgement: writtenSchema, became, plans: plans.optional() })
  .meta({ id: 'JudgementOutcome' });

/** A judgement and whether it counts. */
export const judgementStateSchema: z.ZodType<JudgementState> = z
  .strictObject({
    judgement: writtenSchema,
    standing: z.enum(['in-force', 'dormant', 'faulty', 'undone']),
    undoneBy: z.int().nullable(),
    missing: z.array(z.string()).describe('Articles that it names and that are not there.'),
    faults: z.array(z.strictObject({ judgement: z.int(), against: z.array(z.int()), reason: z.string() })),
    entities: z.array(z.string()),
  })
  .meta({ id: 'JudgementState' });

const doubtful = z.strictObject({
  ...entity,
  documents: z.int(),
  claims: z.int(),
  quote: z
    .strictObject({
      document: z.string(),
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      published: z.string().nullable(),
      quote: z.string(),
    })
    .nullable(),
});

/** Pairs of entities that may be one. */
export const reviewSchema: z.ZodType<Review> = z
  .strictObject({
    pairs: z
      .array(
        z.strictObject({
          one: doubtful,
          other: doubtful,
          score: z.number().describe('How near to being joined, from 0 to 1.'),
          reasonsFor: z.array(z.string()),
          reasonsAgainst: z.array(z.string()),
        }),
      )
      .describe('Those first whose joining would matter most.'),
    total: z.int(),
  })
  .meta({ id: 'Review' });

const redirect: z.ZodType<Redirect> = z.strictObject({
  revision: z.int(),
  from: z.string(),
  to: z.array(z.string()),
  remains: z.boolean(),
  cause: z.string(),
});

const entityHistory: z.ZodType<EntityHistory> = z.strictObject({
  ...entity,
  documents: z.int(),
  first: z.string().nullable(),
  last: z.string().nullable(),
  names: z.array(
    z.strictObject({
      name: z.string(),
      documents: z.int(),
      first: z.strictObject({ document: z.string(), published: z.string().nullable() }),
    }),
  ),
  joined: z.array(redirect).describe('Other ids whose articles came to it.'),
  left: z.array(redirect).describe('Where articles of its id went.'),
  judgements: z.array(judgementStateSchema),
});

/** How an entity came about. */
export const historySchema: z.ZodType<History> = z
  .strictObject({
    former: z
      .strictObject({ id: z.string(), now: z.array(z.strictObject(entity)), cause: z.string() })
      .nullable(),
    entities: z.array(entityHistory),
  })
  .meta({ id: 'History' });
