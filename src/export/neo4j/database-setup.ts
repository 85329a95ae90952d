import type { StoreState } from '../../store/graph-store.ts';
import { constraints, createStatement } from '../../store/neo4j/constraints.ts';
import { stateLabel } from '../../store/neo4j/patterns.ts';
import { nameLiteral, propertiesLiteral, stringLiteral } from './cypher-literals.ts';

/** The statements that make the constraints, whose indexes find nodes by id. */
export function constraintStatements(): string {
  return constraints.map((constraint) => `${createStatement(constraint)};\n`).join('');
}

/** The labels and types that were seen, as the record in the database names them. */
export interface SeenNames {
  readonly labels: Set<string>;
  readonly types: Set<string>;
}

/**
 * The statement that writes the record of what newsgraph has made in the database: without it a store would take
 * labels and types for the user's own. It comes last, so that a database where something is missing is never taken
 * for one that is up to date.
 */
export function recordStatement({ labels, types }: SeenNames, state: StoreState | undefined): string {
  const record = { ...state, labels: [...labels].sort(), types: [...types].sort() };
  return `MERGE (s:${nameLiteral(stateLabel)} {id: ${stringLiteral(stateLabel)}})\nSET s += ${propertiesLiteral(record)};\n`;
}
