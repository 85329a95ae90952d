import fastifyCors from '@fastify/cors';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { OverloadError } from '../overload.ts';
import { type AccessOptions, controlAccess } from './access.ts';
import { atMost } from './at-most.ts';
import { type BodyPace, refuseSlowBodies } from './slow-bodies.ts';

/** How much clients may ask for. */
export interface TrafficLimits {
  /** Requests a minute from one address. */
  readonly perMinute: number;
  /** Requests that are answered at the same time. */
  readonly atOnce: number;
  readonly bodyPace: BodyPace;
}

/** Sets headers, limits and access of all routes that come after. */
export async function protect(
  app: FastifyInstance,
  access: AccessOptions,
  { perMinute, atOnce, bodyPace }: TrafficLimits,
): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Whether the service is reached by HTTPS alone is for the proxy before it to say.
    strictTransportSecurity: false,
    frameguard: { action: 'deny' },
    crossOriginResourcePolicy: { policy: access.origins.length > 0 ? 'cross-origin' : 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
  // Who may not ask is refused before anything is counted for him.
  controlAccess(app, access);
  if (access.origins.length > 0) {
    await app.register(fastifyCors, {
      origin: [...access.origins],
      methods: ['GET', 'POST', 'DELETE'],
      allowedHeaders: ['authorization', 'content-type', 'last-event-id'],
      exposedHeaders: ['location', 'retry-after'],
      maxAge: 600,
    });
  }
  await app.register(fastifyRateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    allowList: (request) => request.isOwner || request.routeOptions.config.open === true,
    errorResponseBuilder: (_, { after }) =>
      Object.assign(new Error(`too many requests: come again in ${after}`), {
        statusCode: 429,
        code: 'TOO_MANY_REQUESTS',
      }),
  });
  limitAtOnce(app, atOnce);
  refuseSlowBodies(app, bodyPace);
}

function limitAtOnce(app: FastifyInstance, most: number): void {
  const going = atMost(most);
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.open === true) return;
    const end = going.begin();
    if (end === null) throw new OverloadError('too many requests at the same time', 2);
    reply.raw.on('close', end);
  });
  app.addHook('onSend', async (_, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
