import type fc from 'fast-check';
import type { QueryParameter } from '../../../src/store/graph-store.ts';
import { type Choices, choicesFrom, tapes } from './choices.ts';
import { drawClause } from './clauses.ts';
import { drawColumns, drawProjection } from './projections.ts';
import type { Scene, Variable } from './scene.ts';
import type { World } from './world.ts';

/** A query of the documented subset, with what may be expected of its rows. */
export interface GeneratedQuery {
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, QueryParameter>>;
  /** Whether the order of its rows is laid down. */
  readonly ordered: boolean;
  /** For each column, whether the order of its lists and the last digits of its numbers are not laid down. */
  readonly loose: readonly boolean[];
}

const mostClauses = 4;

/** Queries about the graph of a world. */
export function generatedQueries(world: World): fc.Arbitrary<GeneratedQuery> {
  return tapes(mostClauses + 4).map((parts) => draw(world, parts));
}

function draw(world: World, parts: readonly (readonly number[])[]): GeneratedQuery {
  const parameters: Record<string, QueryParameter> = {};
  let names = 0;
  const fresh = (prefix: string): string => {
    names += 1;
    return `${prefix}${names}`;
  };
  const [shape, ending, other, otherEnding, ...clauses] = parts.map(choicesFrom) as Choices[];
  const scene: Scene = {
    ...{ world, parameters, fresh, depth: 3, daring: shape!.once(6) },
    ...{ choices: shape!, variables: [], forColumn: false, forGroup: false },
  };
  const count = shape!.branch([
    [3, () => 1],
    [4, () => 2],
    [3, () => 3],
    [1, () => mostClauses],
    [1, () => 0],
  ]);
  const united = shape!.once(12);
  const glue = shape!.of([' ', ' ', '\n', ' /* then */ ']);
  const read = drawClauses(scene, clauses.slice(0, count));
  const projection = drawProjection(
    { ...scene, choices: ending!, variables: read.variables },
    united ? 'subquery' : 'return',
  );
  const loose = projection.items.map(({ variable }) => variable.loose);
  const first = [...read.texts, `RETURN ${projection.text}`].join(glue);
  if (!united) return { cypher: first, parameters, ordered: projection.ordered, loose };
  const second = drawClauses(scene, [other!]);
  const columns = drawColumns(
    { ...scene, choices: otherEnding!, variables: second.variables },
    projection.items,
  );
  const union = loose.includes(true) || shape!.once(2) ? 'UNION ALL' : 'UNION';
  const cypher = [first, union, ...second.texts, `RETURN ${columns}`].join(glue);
  return { cypher, parameters, ordered: false, loose };
}

function drawClauses(
  scene: Scene,
  tapesOfClauses: readonly Choices[],
): { readonly texts: string[]; readonly variables: readonly Variable[] } {
  const texts: string[] = [];
  let variables: readonly Variable[] = [];
  for (const [at, choices] of tapesOfClauses.entries()) {
    const clause = drawClause({ ...scene, choices, variables }, at === 0);
    texts.push(clause.text);
    variables = clause.variables;
  }
  return { texts, variables };
}
