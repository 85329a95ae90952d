import type { FastifyReply, FastifyRequest } from 'fastify';
import { type FormerId, isNewsgraphError, type Workspace } from '../index.ts';
import { fromRoot } from './path-ids.ts';
import { formerIdSchema } from './schemas/entity.ts';

/** Answers of routes that are asked for entities, where an id stands for nothing any more. */
export const movedAnswers = {
  300: formerIdSchema.describe('The id stood for what is several entities now, which `now` lists.'),
  308: formerIdSchema.describe('The entity has another id now, to which Location leads.'),
  410: formerIdSchema.describe('The articles that it was made of are gone.'),
};

/** A request that names entities. */
export interface EntityRequest {
  readonly workspace: Pick<Workspace, 'whatBecameOf'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** The route, from the root, that takes the ids as parameters. */
  readonly route: string;
  /** Ids by the names of the parameters. */
  readonly ids: Readonly<Record<string, string | undefined>>;
}

/**
 * Answers with what `work` gives, or with what became of an id that stands for nothing any more: entities get other ids, and
 * become several, while articles are read.
 */
export async function answerForCurrent<T>(
  request: EntityRequest,
  work: () => Promise<T>,
): Promise<T | FastifyReply> {
  const before = tellMoved(request);
  if (before !== null) return before;
  try {
    return await work();
  } catch (error) {
    if (!isNewsgraphError(error) || error.code !== 'ENTITY_UNKNOWN') throw error;
    const after = tellMoved(request);
    if (after === null) throw error;
    return after;
  }
}

/** Tells what became of the ids of a request; null where all stand for something, or never did. */
function tellMoved({ workspace, request, reply, route, ids }: EntityRequest): FastifyReply | null {
  const parameters = new URLSearchParams(request.url.split('?')[1]);
  const moved: FormerId[] = [];
  for (const [name, id] of Object.entries(ids)) {
    const former = id === undefined ? null : workspace.whatBecameOf(id);
    if (former === null) continue;
    moved.push(former);
    const [now, ...others] = former.now;
    if (now === undefined || others.length > 0) return tellFormer(former, reply);
    parameters.set(name, now.id);
  }
  const [first] = moved;
  if (first === undefined) return null;
  reply.header('location', fromRoot(request.url, `${route}?${parameters}`));
  return tellFormer(first, reply);
}

/** Tells what became of an id. Nothing keeps the answer: an id may come back. */
export function tellFormer(former: FormerId, reply: FastifyReply): FastifyReply {
  const { id, now } = former;
  const status = now.length === 0 ? 410 : now.length === 1 ? 308 : 300;
  const message =
    now.length === 0
      ? `${id}: its articles are gone`
      : `${id} is now ${now.map((each) => each.id).join(' and ')}`;
  return reply.code(status).send({ error: { code: 'ENTITY_MOVED', message }, ...former });
}
