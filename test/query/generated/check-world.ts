import fc from 'fast-check';
import type { Plan, Subgraph } from '../../../src/model/plan.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { stateAt } from '../../store/states.ts';
import { type Answer, compareAnswers, type Outcome } from './compare-answers.ts';
import { type GeneratedQuery, generatedQueries } from './generated-queries.ts';
import { createWorld } from './world.ts';

/** Two stores that are asked the same. */
export interface StorePair {
  readonly neo4j: GraphStore;
  readonly embedded: GraphStore;
}

export interface WorldReport {
  /** How many queries had which outcome. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** How many gave rows in both stores. */
  readonly filled: number;
  /** The simplest query that was found to differ, with all that is needed to see it again; null if there is none. */
  readonly failure: string | null;
}

export interface CheckOptions {
  readonly runs: number;
  readonly seed: number;
  /** Where fast-check was when it failed, to see that again. */
  readonly path?: string | undefined;
}

/** Puts a graph into both stores, in the place of what they hold, and asks them generated queries about it. */
export async function checkWorld(
  graph: Subgraph,
  stores: StorePair,
  { runs, seed, path }: CheckOptions,
): Promise<WorldReport> {
  for (const store of Object.values(stores)) {
    await store.drop();
    await store.apply(planFor(graph), stateAt(1, 'generated-queries'));
  }
  const counts: Record<Outcome, number> = { equal: 0, refused: 0, 'refused by both': 0, different: 0 };
  let filled = 0;
  const property = fc.asyncProperty(generatedQueries(createWorld(graph)), async (query) => {
    const { outcome, neo4j } = await compareAnswers(stores.neo4j, stores.embedded, query);
    counts[outcome] += 1;
    if (outcome === 'equal' && 'rows' in neo4j && neo4j.rows.length > 0) filled += 1;
    return outcome !== 'different';
  });
  const options = { numRuns: runs, seed, ...(path === undefined ? {} : { path }) };
  const { counterexample, counterexamplePath } = await fc.check(property, options);
  if (counterexample === null) return { counts, filled, failure: null };
  const place = `seed ${seed}, path ${counterexamplePath?.split(':')[0]}`;
  return { counts, filled, failure: `${place}\n${await describe(stores, counterexample[0])}` };
}

function planFor({ nodes, edges }: Subgraph): Plan {
  return {
    nodes: nodes.map((after) => ({ op: 'create', after })),
    edges: edges.map((after) => ({ op: 'create', after })),
  };
}

async function describe({ neo4j, embedded }: StorePair, query: GeneratedQuery): Promise<string> {
  const answers = await compareAnswers(neo4j, embedded, query);
  return [
    query.cypher,
    `parameters  ${JSON.stringify(query.parameters)}`,
    `neo4j       ${shorten(answers.neo4j)}`,
    `embedded    ${shorten(answers.embedded)}`,
  ].join('\n');
}

function shorten(answer: Answer): string {
  const text =
    'code' in answer
      ? `${answer.code}: ${answer.message}`
      : `${answer.rows.length} rows of ${JSON.stringify(answer.columns)}: ${JSON.stringify(answer.rows)}`;
  return text.length > 1500 ? `${text.slice(0, 1500)} ...` : text;
}
