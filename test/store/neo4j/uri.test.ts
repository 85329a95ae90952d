import { describe, expect, it } from 'vitest';
import { parseNeo4jUri } from '../../../src/store/neo4j/uri.ts';

describe('the address of a Neo4j server', () => {
  it.each([
    ['bolt://localhost:7687', 'bolt://localhost:7687', null],
    ['bolt://localhost:7687/', 'bolt://localhost:7687', null],
    ['neo4j+s://abc.databases.neo4j.io', 'neo4j+s://abc.databases.neo4j.io', null],
    ['bolt+ssc://[::1]:7687/news', 'bolt+ssc://[::1]:7687', 'news'],
    ['neo4j://cluster:7687/my%20graph', 'neo4j://cluster:7687', 'my graph'],
    ['neo4j://cluster?region=eu', 'neo4j://cluster?region=eu', null],
  ])('%s', (text, uri, database) => {
    expect(parseNeo4jUri(text)).toEqual({ uri, database });
  });

  it.each([
    ['http://localhost:7474', /bolt:\/\/.*not http:/],
    ['localhost:7687', /bolt:\/\//],
    ['nothing', /no address/],
    ['bolt://', /no address|no host/],
    ['bolt://neo4j:s3cret@localhost', /NEO4J_PASSWORD/],
    ['bolt://s3cret@localhost', /NEO4J_USERNAME/],
    ['bolt://:s3cret@local host', /no address/],
    ['bolt://localhost/a/b', /more than a database/],
  ])('refuses %s and does not repeat it', (text, message) => {
    let failure: unknown;
    try {
      parseNeo4jUri(text);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringMatching(message) });
    expect(String(failure) + JSON.stringify(failure)).not.toContain('s3cret');
  });
});
