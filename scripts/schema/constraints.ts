import { constraints, createStatement } from '../../src/store/neo4j/constraints.ts';

/** Writes the Cypher statements that make the constraints which newsgraph wants in a Neo4j database. */
export function constraintStatements(): string {
  return constraints.map((constraint) => `${createStatement(constraint)};\n`).join('');
}
