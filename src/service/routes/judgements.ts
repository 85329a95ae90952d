import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { JudgementOutcome, JudgeOptions, Plan, Workspace } from '../../index.ts';
import { defined } from '../defined.ts';
import { OverloadError } from '../overload.ts';
import { documentOfPath } from '../path-ids.ts';
import type { ReadingGate } from '../reading-gate.ts';
import { idParameter } from '../schemas/common.ts';
import { commonErrors, errorSchema, lookupErrors } from '../schemas/error.ts';
import {
  historySchema,
  judgementBodySchema,
  judgementOutcomeSchema,
  judgementStateSchema,
  madeParameters,
  reviewSchema,
} from '../schemas/judgement.ts';
import { atMost } from '../security/at-most.ts';

const tags = ['judgements'];
const answers = {
  ...lookupErrors,
  409: errorSchema.describe('It contradicts what was decided before, or cannot be obeyed.'),
};

/** Judgements that wait for their turn at the same time. */
const mostWaiting = 16;

type JudgementToMake = z.output<typeof judgementBodySchema>;

/** What was judged, what is in doubt, and how entities came about. */
export function reviewRoutes(workspace: Workspace): FastifyPluginAsyncZod {
  return async (app) => {
    app.get(
      '/review',
      {
        schema: {
          tags,
          summary: 'Pairs of entities that may be one, and that nobody has judged',
          querystring: z.object({ limit: z.coerce.number().int().min(1).max(1000).default(20) }),
          response: { 200: reviewSchema, ...commonErrors },
        },
      },
      async ({ query: { limit } }) => await workspace.review({ limit }),
    );

    app.get(
      '/judgements',
      {
        schema: {
          tags,
          summary: 'All judgements, and whether each counts',
          response: { 200: z.array(judgementStateSchema), ...commonErrors },
        },
      },
      async () => [...(await workspace.judgements())],
    );

    app.get(
      '/history',
      {
        schema: {
          tags,
          summary: 'How an entity came about: names, judgements, what was joined to it or taken from it',
          querystring: z.object({
            entity: idParameter.describe('Name, alias or id, also one that it once had.'),
          }),
          response: { 200: historySchema, ...lookupErrors },
        },
      },
      async ({ query: { entity } }) => await workspace.history(entity),
    );
  };
}

/** Decides who is who. While a judgement is tried, nothing is read: it may be refused. */
export function judgementRoutes(workspace: Workspace, gate: ReadingGate): FastifyPluginAsyncZod {
  const waiting = atMost(mostWaiting);

  async function judge(body: JudgementToMake): Promise<JudgementOutcome & { plans?: PlanOfStore[] }> {
    const end = waiting.begin();
    if (end === null) throw new OverloadError('too many judgements wait', 5);
    const plans: PlanOfStore[] = [];
    let isClosed = false;
    const { note, by, dryRun } = body;
    const options: JudgeOptions = {
      ...defined({ note, by }),
      dryRun,
      onPlan: (plan, store) => plans.push({ store, plan }),
      onTurn: async () => {
        isClosed = true;
        await gate.close();
      },
    };
    try {
      const outcome = await made(body, options);
      return dryRun ? { ...outcome, plans } : outcome;
    } finally {
      if (isClosed) gate.open();
      end();
    }
  }

  async function made(body: JudgementToMake, options: JudgeOptions): Promise<JudgementOutcome> {
    switch (body.op) {
      case 'same':
        return await workspace.merge(body.one, body.other, options);
      case 'different':
        return await workspace.keepApart(body.one, body.other, options);
      case 'split':
        return await workspace.split(body.entity, body.documents.map(documentOfPath), options);
      case 'undo':
        return await workspace.undo(body.undoes, options);
    }
  }

  return async (app) => {
    app.post(
      '/judgements',
      {
        schema: {
          tags,
          summary: 'Decides that two entities are one or are not, that one is two, or takes a judgement back',
          description:
            'It is made when the articles that are being stored are stored, before those that wait, and holds when the answer comes.',
          body: judgementBodySchema,
          response: {
            200: judgementOutcomeSchema.describe('What it would do, in a dry run.'),
            201: judgementOutcomeSchema.describe('It is written down, and the graph obeys it.'),
            ...answers,
          },
        },
      },
      async ({ body }, reply) => reply.code(body.dryRun ? 200 : 201).send(await judge(body)),
    );

    app.delete(
      '/judgements/:number',
      {
        schema: {
          tags,
          summary: 'Takes a judgement back, by one that undoes it',
          params: z.object({ number: z.coerce.number().int().positive() }),
          querystring: z.object(madeParameters),
          response: { 201: judgementOutcomeSchema.describe('The judgement that undoes it.'), ...answers },
        },
      },
      async ({ params: { number: undoes }, query }, reply) =>
        reply.code(201).send(await judge({ op: 'undo', undoes, dryRun: false, ...query })),
    );
  };
}

interface PlanOfStore {
  readonly store: string;
  readonly plan: Plan;
}
