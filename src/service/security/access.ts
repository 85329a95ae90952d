import type { FastifyInstance, FastifyRequest } from 'fastify';
import { hostName, isLoopback } from './local-names.ts';
import { bearerToken, isSameSecret } from './tokens.ts';

/** Who may use the service. */
export interface AccessOptions {
  /** Every client must give it; null: none need give any. */
  readonly token: string | null;
  /** What programs of the same user on this machine give. */
  readonly localToken: string;
  /** Names by which the service may be called, besides those of this machine. */
  readonly hostNames: readonly string[];
  /** Whether it listens on this machine alone. */
  readonly isLocal: boolean;
  /** Origins of pages elsewhere that may use it. */
  readonly origins: readonly string[];
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whether a program of the same user on this machine asks. */
    isOwner: boolean;
  }
  interface FastifyContextConfig {
    /** Whether anybody may ask, since the answer tells nothing of the graph. */
    open?: boolean;
  }
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses who may not use the service, before a body is read: wrong names in `Host` (a page may lead its own name to this
 * machine), pages elsewhere that post, and a missing or wrong token.
 */
export function controlAccess(app: FastifyInstance, options: AccessOptions): void {
  const { token, localToken, hostNames, isLocal } = options;
  const isOurName = (name: string | null) => name !== null && (isLoopback(name) || hostNames.includes(name));

  app.decorateRequest('isOwner', false);
  app.addHook('onRequest', async (request, reply) => {
    if ((isLocal || hostNames.length > 0) && !isOurName(hostName(request.headers.host))) {
      return reply.code(421).send(refusal('HOST_REFUSED', 'this service does not go by the name in Host'));
    }
    if (!safeMethods.has(request.method) && isFromElsewhere(request, options)) {
      return reply
        .code(403)
        .send(refusal('ORIGIN_REFUSED', 'pages of other sites may not change anything here'));
    }
    const given = bearerToken(request.headers.authorization);
    request.isOwner = given !== null && isSameSecret(given, localToken);
    if (token === null || request.isOwner || request.routeOptions.config.open === true) return;
    if (request.method === 'OPTIONS') return;
    if (given === null || !isSameSecret(given, token)) {
      reply.header('www-authenticate', 'Bearer');
      return reply.code(401).send(refusal('TOKEN_REFUSED', 'the token is missing or wrong'));
    }
  });
}

/** Browsers say where a page is from that sends something; other programs say nothing. */
function isFromElsewhere({ headers }: FastifyRequest, { hostNames, origins }: AccessOptions): boolean {
  const { origin } = headers;
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site';
  if (origins.includes(origin)) return false;
  if (!URL.canParse(origin)) return true;
  const url = new URL(origin);
  // Another port of this machine is another site, too. A proxy may give the service another name than the page has.
  return url.host !== headers.host && !hostNames.includes(url.hostname);
}

function refusal(code: string, message: string) {
  return { error: { code, message } };
}
