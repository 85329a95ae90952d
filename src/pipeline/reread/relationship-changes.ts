import type { EdgeIdentity } from '../../model/graph.ts';
import { edgeKey } from '../../model/graph.ts';
import type { Ontology } from '../../model/ontology.ts';
import { alignEntities, type Reading } from './align-entities.ts';

/** How the relationships change that one article states. */
export interface RelationshipChanges {
  readonly gained: number;
  readonly lost: number;
  /** Of `lost`, those that no other article states. */
  readonly lostByAll: number;
}

/**
 * Compares what two readings of an article make relationships of the graph.
 * @param clusters The entity of the graph by the id of an entity in the old reading. One that only the new reading has stands for
 * itself.
 * @param isStatedElsewhere Whether another article states a relationship.
 */
export function relationshipChanges(
  before: Reading,
  after: Reading,
  ontology: Ontology,
  clusters: ReadonlyMap<string, string>,
  isStatedElsewhere: (edge: EdgeIdentity) => boolean,
): RelationshipChanges {
  const { same } = alignEntities(before, after);
  const old = new Map(before.entities.map(({ id }) => [id, clusters.get(id) ?? `before ${id}`]));
  const recent = new Map(after.entities.map(({ id }) => [id, `after ${id}`]));
  for (const [first, second] of same) recent.set(second.id, old.get(first.id)!);
  const edges = [edgesOf(before, old, ontology), edgesOf(after, recent, ontology)] as const;
  const gone = [...edges[0]].filter(([key]) => !edges[1].has(key));
  return {
    gained: [...edges[1].keys()].filter((key) => !edges[0].has(key)).length,
    lost: gone.length,
    lostByAll: gone.filter(([, edge]) => !isStatedElsewhere(edge)).length,
  };
}

function edgesOf(
  { claims }: Reading,
  names: ReadonlyMap<string, string>,
  { types }: Ontology,
): ReadonlyMap<string, EdgeIdentity> {
  const edges = new Map<string, EdgeIdentity>();
  for (const { type, subject, object, polarity, modality } of claims) {
    if (object === null || polarity !== 'affirmed' || modality !== 'actual') continue;
    const [one, other] = [names.get(subject)!, names.get(object)!];
    if (one === other) continue;
    const isTurned = (types[type]?.symmetric ?? false) && other < one;
    const edge = { type, source: isTurned ? other : one, target: isTurned ? one : other };
    edges.set(edgeKey(edge), edge);
  }
  return edges;
}
