import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { describeNeo4j } from '../support/neo4j.ts';
import { describeAttacks } from './attacks.contract.ts';
import { describeLibrary } from './library.contract.ts';

describeNeo4j('queries on Neo4j', (server) => {
  const open = async () => {
    await server.wipe();
    const { uri, username, password } = server;
    return await createNeo4jStore({ uri, username, password });
  };
  describeLibrary('Neo4j', open);
  describeAttacks('Neo4j', open);
});
