import neo4j from 'neo4j-driver';
import { type ErrorCode, isNewsgraphError, NewsgraphError } from '../../model/errors.ts';

/** Where an error came from, for its message. */
export interface Target {
  readonly uri: string;
  /** Null before it is known. */
  readonly database: string | null;
}

interface Translation {
  readonly code: ErrorCode;
  readonly message: (target: Target) => string;
}

const unavailable = (message: Translation['message']): Translation => ({
  code: 'STORE_UNAVAILABLE',
  message,
});
const failed = (message: Translation['message']): Translation => ({ code: 'STORE_FAILED', message });

/** What to tell of an error of the server or its driver: by the beginning of its code, the longer ones first. */
const translations: readonly (readonly [code: string, translation: Translation])[] = [
  [
    'Neo.ClientError.Security.Unauthorized',
    unavailable(
      ({ uri }) =>
        `The Neo4j server at ${uri} does not accept the user or the password. Set NEO4J_USERNAME (neo4j if it is not set) and NEO4J_PASSWORD.`,
    ),
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    unavailable(
      ({ uri }) =>
        `The Neo4j server at ${uri} accepts no sign-in for a while after too many wrong ones. Wait a few seconds and check NEO4J_USERNAME and NEO4J_PASSWORD.`,
    ),
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    unavailable(
      ({ uri }) =>
        `The password for the Neo4j server at ${uri} is its first one and must be changed. Sign in once with Neo4j Browser or cypher-shell, or run: ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new'.`,
    ),
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    failed(
      ({ database }) =>
        `The user may not do this in the Neo4j database ${database}. Where it may write but not change the schema, let an administrator run schema/constraints.cypher once and use --no-schema.`,
    ),
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    unavailable(
      ({ uri, database }) =>
        `The Neo4j server at ${uri} has no database ${database}. Name another one with --database, or make it: CREATE DATABASE ${database} (not in the Community edition).`,
    ),
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    unavailable(
      ({ uri, database }) =>
        `The database ${database} of the Neo4j server at ${uri} is not online. See SHOW DATABASES; START DATABASE brings it back.`,
    ),
  ],
  ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', failed(readOnly)],
  ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', failed(readOnly)],
  ['Neo.ClientError.Cluster.NotALeader', failed(readOnly)],
  ['Neo.DatabaseError.General.WriteOnReadOnlyAccessDatabase', failed(readOnly)],
  [
    'Neo.DatabaseError.Schema.ConstraintCreationFailed',
    failed(
      ({ database }) =>
        `The uniqueness constraints cannot be made in the Neo4j database ${database}: nodes with the labels of newsgraph (__Entity__, __Document__, __Claim__) have the same id. They were not made by newsgraph; remove them, or take another database.`,
    ),
  ],
  [
    'Neo.ClientError.Schema.ConstraintValidationFailed',
    failed(
      ({ database }) =>
        `A constraint of the Neo4j database ${database} that is not newsgraph's refuses what is to be stored. See SHOW CONSTRAINTS, or take another database.`,
    ),
  ],
  [
    'Neo.ClientError.Transaction.TransactionTimedOut',
    failed(() => 'The Neo4j server gave the work up because it ran out of time. See db.transaction.timeout.'),
  ],
  ['ServiceUnavailable', unavailable(unreachable)],
  ['SessionExpired', unavailable(unreachable)],
];

function readOnly({ database }: Target): string {
  return `The Neo4j database ${database} is read-only here. Connect to its leader with a neo4j:// address, or let an administrator allow writing.`;
}

function unreachable({ uri }: Target): string {
  return `No Neo4j server answers at ${uri}. Start it, or check host, port and encryption (bolt+s:// or neo4j+s:// where the server asks for TLS).`;
}

const outOfMemory = [
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.TransactionMemoryLimit',
  'Neo.ClientError.General.TransactionOutOfMemoryError',
];

/** The driver's code of an error; empty for other errors. */
export function codeOf(error: unknown): string {
  return error instanceof neo4j.Neo4jError ? error.code : '';
}

/** Whether the server had not enough memory for a transaction: a smaller one may succeed. */
export function isOutOfMemory(error: unknown): boolean {
  return outOfMemory.includes(codeOf(error));
}

/** Whether the statement itself is at fault. */
export function isStatementFault(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('Neo.ClientError.Statement.') || code.startsWith('Neo.ClientError.Procedure.');
}

/**
 * An error of the server or its driver in terms of newsgraph; other errors, which are defects, as they are.
 * Never tells user or password: the driver's messages do not hold them.
 */
export function serverError(error: unknown, target: Target): unknown {
  if (isNewsgraphError(error) || !(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  const context = { uri: target.uri, database: target.database, code };
  if (isOutOfMemory(error)) {
    return new NewsgraphError(
      'STORE_FAILED',
      `The Neo4j server ran out of memory: ${firstSentence(message)} Raise server.memory.heap.max_size or dbms.memory.transaction.total.max.`,
      { cause: error, context },
    );
  }
  if (message.includes('Server responded HTTP')) {
    return new NewsgraphError(
      'STORE_UNAVAILABLE',
      `The server at ${target.uri} speaks HTTP: this is the port of Neo4j Browser. Use the port of Bolt, 7687 unless it was changed.`,
      { cause: error, context },
    );
  }
  const distrust = /certificate is not trusted.*?(?:Socket responded with: (\w+))?$/s.exec(message);
  if (distrust !== null) {
    return new NewsgraphError(
      'STORE_UNAVAILABLE',
      `The certificate of the Neo4j server at ${target.uri} is not trusted (${distrust[1] ?? 'no reason is given'}). Name the authority that signed it in NODE_EXTRA_CA_CERTS, or take any certificate with bolt+ssc:// or neo4j+ssc://.`,
      { cause: error, context },
    );
  }
  const known = translations.find(([prefix]) => code.startsWith(prefix))?.[1];
  if (known !== undefined) {
    const reason = reasonOf(message);
    const detail = known.code === 'STORE_UNAVAILABLE' && reason !== null ? ` (${reason})` : '';
    return new NewsgraphError(known.code, known.message(target) + detail, { cause: error, context });
  }
  return new NewsgraphError(
    'STORE_FAILED',
    `The Neo4j server at ${target.uri} reports: ${message.trim()} (${code || 'no code'})`,
    { cause: error, context },
  );
}

/** What the driver names as the cause of a connection that failed. */
function reasonOf(message: string): string | null {
  return /Caused by: (.*)$/s.exec(message)?.[1]?.trim() ?? null;
}

function firstSentence(message: string): string {
  return /^.*?[.](?=\s|$)/s.exec(message)?.[0] ?? message;
}
