import { baseLabels } from '../../model/graph.ts';
import type { Connection } from './connection.ts';
import { stateLabel } from './patterns.ts';

/** A uniqueness constraint of ours; its index finds nodes by id. */
interface Constraint {
  readonly name: string;
  readonly label: string;
}

/** All constraints that newsgraph makes: on its own labels alone, so that they are in nobody's way. */
export const constraints: readonly Constraint[] = [
  { name: 'newsgraph_entity_id', label: baseLabels.entity },
  { name: 'newsgraph_document_id', label: baseLabels.document },
  { name: 'newsgraph_claim_id', label: baseLabels.claim },
  { name: 'newsgraph_state_id', label: stateLabel },
];

/** The statement that makes a constraint unless it is there. */
export function createStatement({ name, label }: Constraint): string {
  return `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`;
}

/** Makes the constraints and waits until their indexes can be used. */
export async function createConstraints(connection: Connection): Promise<void> {
  if ((await missingConstraints(connection)).length === 0) return;
  // Each in a transaction of its own: the server keeps changes of the schema apart from all else.
  for (const constraint of constraints) await connection.write((run) => run(createStatement(constraint)));
  for (const { name } of constraints)
    await connection.read((run) => run(`CALL db.awaitIndex('${name}', 300)`));
}

/** Labels of ours whose ids are not unique in the database. */
export async function missingConstraints(connection: Connection): Promise<readonly string[]> {
  const { records } = await connection.read((run) =>
    run(
      "SHOW CONSTRAINTS YIELD type, labelsOrTypes, properties WHERE type = 'UNIQUENESS' AND properties = ['id'] RETURN labelsOrTypes[0] AS label",
    ),
  );
  const present = new Set(records.map((record) => record.get('label') as string));
  return constraints.map(({ label }) => label).filter((label) => !present.has(label));
}

/** Removes the constraints that `createConstraints` made. */
export async function dropConstraints(connection: Connection): Promise<void> {
  for (const { name } of constraints)
    await connection.write((run) => run(`DROP CONSTRAINT ${name} IF EXISTS`));
}
