// Asks Neo4j and the embedded store the same generated queries, and fails where they answer differently:
//
//     npm run check:queries -- [--runs 1000] [--seed N] [--world NAME [--path PATH]]
//
// An answer that the embedded store refuses to give, with a hint, is no difference; but most must be given.
import { parseArgs } from 'node:util';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { createNeo4jStore } from '../../src/store/neo4j/neo4j-store.ts';
import { checkWorld, type WorldReport } from '../../test/query/generated/check-world.ts';
import { drawWorlds } from '../../test/query/generated/worlds.ts';
import { startInstance } from '../neo4j/instance.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    world: { type: 'string' },
    path: { type: 'string' },
  },
});
const seed = Number(values.seed);
const chosen = (await drawWorlds(seed)).filter(
  ({ name }) => values.world === undefined || name === values.world,
);
if (chosen.length === 0) throw new Error(`there is no world ${values.world}`);
const runs = Math.ceil(Number(values.runs) / chosen.length);

const server = await startInstance({
  name: 'check-queries',
  wishedPorts: null,
  heap: '512m',
  log: console.log,
});
const neo4j = await createNeo4jStore(server);
const embedded = await createEmbeddedStore({ path: ':memory:' });
const total = { equal: 0, refused: 0, 'refused by both': 0, different: 0, filled: 0 };
try {
  console.log(`seed ${seed}`);
  for (const { name, graph } of chosen) {
    // Every world is asked something else.
    const report = await checkWorld(
      graph,
      { neo4j, embedded },
      { runs, seed: seedOf(name), path: values.path },
    );
    add(report);
    const { equal, refused, 'refused by both': both } = report.counts;
    console.log(
      `${name}: ${equal} equal, ${report.filled} of them with rows; ${refused} refused by the embedded store, ${both} by both`,
    );
    if (report.failure === null) continue;
    console.error(`The stores differ: world ${name}, ${report.failure}`);
    process.exitCode = 1;
  }
} finally {
  await neo4j.drop();
  await neo4j.close();
  await embedded.close();
  if (!server.ranBefore) await server.stop();
}
const asked = total.equal + total.refused + total['refused by both'] + total.different;
console.log(
  `${asked} queries: ${total.equal} equal (${total.filled} with rows), ${total.refused} refused by the embedded store, ${total['refused by both']} by both`,
);
// What is mostly refused, or finds nothing, compares nothing.
if (values.path === undefined && (total.filled < asked / 2 || total.refused > asked / 3)) {
  console.error('Too few of them were answered with rows.');
  process.exitCode = 1;
}

/** A seed of its own for every world, the same however many are chosen. */
function seedOf(name: string): number {
  return [...name].reduce((sum, one) => (Math.imul(sum, 31) + one.charCodeAt(0)) | 0, seed);
}

function add({ counts, filled }: WorldReport): void {
  total.equal += counts.equal;
  total.refused += counts.refused;
  total['refused by both'] += counts['refused by both'];
  total.different += counts.different;
  total.filled += filled;
}
