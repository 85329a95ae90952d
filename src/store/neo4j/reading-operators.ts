import type { Plan } from 'neo4j-driver';

/**
 * Operators of a query's plan that read the graph and nothing else. Left out, among others: all that write, `LoadCSV`
 * (reads files and addresses), `ProcedureCall`, `Show...`, `Terminate...`, `AdministrationCommand`, `Transaction...`
 * (subqueries in transactions of their own) and operators that a later version may add.
 * Source: the Cypher manual of Neo4j 5, "Operators in detail".
 */
const reading = new Set([
  // Where rows begin.
  'Argument',
  'EmptyRow',
  'AllNodesScan',
  'NodeByLabelScan',
  'UnionNodeByLabelsScan',
  'IntersectionNodeByLabelsScan',
  'SubtractionNodeByLabelsScan',
  'NodeByIdSeek',
  'NodeByElementIdSeek',
  'NodeIndexScan',
  'NodeIndexSeek',
  'NodeIndexSeekByRange',
  'NodeIndexContainsScan',
  'NodeIndexEndsWithScan',
  'NodeUniqueIndexSeek',
  'NodeUniqueIndexSeekByRange',
  'MultiNodeIndexSeek',
  ...['Directed', 'Undirected'].flatMap((direction) => [
    `${direction}AllRelationshipsScan`,
    `${direction}RelationshipTypeScan`,
    `${direction}UnionRelationshipTypesScan`,
    `${direction}RelationshipByIdSeek`,
    `${direction}RelationshipByElementIdSeek`,
    `${direction}RelationshipIndexScan`,
    `${direction}RelationshipIndexSeek`,
    `${direction}RelationshipIndexSeekByRange`,
    `${direction}RelationshipIndexContainsScan`,
    `${direction}RelationshipIndexEndsWithScan`,
    `${direction}RelationshipUniqueIndexSeek`,
    `${direction}RelationshipUniqueIndexSeekByRange`,
  ]),
  'NodeCountFromCountStore',
  'RelationshipCountFromCountStore',
  // Paths.
  'Expand(All)',
  'Expand(Into)',
  'OptionalExpand(All)',
  'OptionalExpand(Into)',
  'VarLengthExpand(All)',
  'VarLengthExpand(Into)',
  'VarLengthExpand(Pruning)',
  'VarLengthExpand(Pruning,BFS,All)',
  'VarLengthExpand(Pruning,BFS,Into)',
  'VarLengthExpand(Pruning,BFS)',
  'PruningVarExpand',
  'BFSPruningVarExpand',
  'Repeat(Trail)',
  'Repeat(Walk)',
  'BidirectionalRepeat(Trail)',
  'BidirectionalRepeat(Walk)',
  'ShortestPath',
  'StatefulShortestPath(All)',
  'StatefulShortestPath(Into)',
  'ProjectEndpoints',
  'NullifyMetadata',
  'PathPropagatingBFS',
  // Joins and subqueries.
  'Apply',
  'SemiApply',
  'AntiSemiApply',
  'LetSemiApply',
  'LetAntiSemiApply',
  'SelectOrSemiApply',
  'SelectOrAntiSemiApply',
  'LetSelectOrSemiApply',
  'LetSelectOrAntiSemiApply',
  'ConditionalApply',
  'AntiConditionalApply',
  'RollUpApply',
  'Optional',
  'CartesianProduct',
  'NodeHashJoin',
  'ValueHashJoin',
  'NodeLeftOuterHashJoin',
  'NodeRightOuterHashJoin',
  'TriadicSelection',
  'TriadicBuild',
  'TriadicFilter',
  // Rows.
  'Projection',
  'CacheProperties',
  'Filter',
  'Unwind',
  'Union',
  'OrderedUnion',
  'Distinct',
  'OrderedDistinct',
  'Aggregation',
  'EagerAggregation',
  'OrderedAggregation',
  'Sort',
  'PartialSort',
  'Top',
  'PartialTop',
  'Top1WithTies',
  'Skip',
  'Limit',
  'Eager',
  'ProduceResults',
]);

/** The first operator of a plan that does more than read the graph; null if all of them read. */
export function operatorNotReading(plan: Plan): string | null {
  const name = plan.operatorType.replace(/@.*$/s, '');
  if (!reading.has(name)) return name;
  for (const child of plan.children) {
    const found = operatorNotReading(child);
    if (found !== null) return found;
  }
  return null;
}
