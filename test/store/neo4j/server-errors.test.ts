import neo4j from 'neo4j-driver';
import { describe, expect, it } from 'vitest';
import { NewsgraphError } from '../../../src/model/errors.ts';
import { serverError } from '../../../src/store/neo4j/server-errors.ts';
import { checkServerVersion } from '../../../src/store/neo4j/server-version.ts';

const target = { uri: 'bolt://host:7687', database: 'news' };

/** An error as the driver raises it. */
function driverError(code: string, message = 'Something happened.'): Error {
  return new neo4j.Neo4jError(message, code, '50N42', message);
}

describe('errors of the server', () => {
  it.each([
    ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE', /NEO4J_USERNAME .*NEO4J_PASSWORD/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_UNAVAILABLE', /Wait a few seconds/],
    ['Neo.ClientError.Security.CredentialsExpired', 'STORE_UNAVAILABLE', /ALTER CURRENT USER/],
    ['Neo.ClientError.Security.Forbidden', 'STORE_FAILED', /--no-schema/],
    ['Neo.ClientError.Database.DatabaseNotFound', 'STORE_UNAVAILABLE', /no database news.*--database/],
    ['Neo.TransientError.Database.DatabaseUnavailable', 'STORE_UNAVAILABLE', /START DATABASE/],
    ['Neo.ClientError.General.WriteOnReadOnlyAccessDatabase', 'STORE_FAILED', /read-only/],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_FAILED', /neo4j:\/\//],
    ['Neo.DatabaseError.Schema.ConstraintCreationFailed', 'STORE_FAILED', /same id/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'STORE_FAILED', /ran out of memory.*heap/],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'STORE_FAILED', /ran out of time/],
    ['ServiceUnavailable', 'STORE_UNAVAILABLE', /No Neo4j server answers at bolt:\/\/host:7687/],
    ['Neo.DatabaseError.General.UnknownError', 'STORE_FAILED', /Something happened\..*UnknownError/],
  ])('%s', (code, expected, message) => {
    const error = driverError(code);
    expect(serverError(error, target)).toMatchObject({
      code: expected,
      message: expect.stringMatching(message),
      cause: error,
      context: { code },
    });
  });

  it('a certificate that is not trusted', () => {
    const message =
      'Server certificate is not trusted. If you trust the database, add it. Socket responded with: DEPTH_ZERO_SELF_SIGNED_CERT';
    expect(serverError(driverError('ServiceUnavailable', message), target)).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringMatching(
        /not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\).*NODE_EXTRA_CA_CERTS.*bolt\+ssc/,
      ),
    });
  });

  it('leaves defects and our own errors as they are', () => {
    const defect = new TypeError('x is not a function');
    expect(serverError(defect, target)).toBe(defect);
    const own = new NewsgraphError('STORE_LOCKED', 'locked');
    expect(serverError(own, target)).toBe(own);
  });
});

describe('the version of a server', () => {
  it.each(['Neo4j/5.26.0', 'Neo4j/5.27-aura', 'Neo4j/2025.06.0', 'Neo4j/6.0.1'])('takes %s', (agent) => {
    expect(() => checkServerVersion(agent, 'bolt://host')).not.toThrow();
  });

  it.each([
    'Neo4j/5.25.1',
    'Neo4j/4.4.12',
    'Neo4j/v5.2.0 compatible graph database server - Memgraph',
    'Other/9.0',
    '',
  ])('refuses "%s", saying which it needs', (agent) => {
    expect(() => checkServerVersion(agent, 'bolt://host')).toThrow(/needs Neo4j 5\.26 or later/);
  });
});
