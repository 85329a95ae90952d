import type { Constraints } from '../cluster/resolution.ts';
import { areConfusable } from '../cluster/settle-kinds.ts';
import type { JudgementFault } from './locate-judged.ts';
import { createTieGraph, type Tie } from './tie-graph.ts';

/** A node of the resolution that a judgement names. */
export interface JudgedNode {
  readonly key: string;
  readonly kind: string;
}

/** A judgement with the nodes that its anchors lead to; those whose documents are not there are left out. */
export interface LocatedJudgement {
  readonly id: number;
  readonly op: 'same' | 'different';
  readonly one: readonly JudgedNode[];
  readonly other: readonly JudgedNode[];
}

/** What judgements say between nodes, without contradiction, and which of them stand aside. */
export interface JudgedConstraints extends Constraints {
  readonly faults: readonly JudgementFault[];
}

/**
 * What judgements say between pairs of nodes.
 *
 * Of judgements that contradict each other, directly or through a chain of `same`, the newest stands aside as a whole, and
 * its fault names all of them: a person has to undo one. Which one that is depends on nothing but their ids. A judgement
 * that takes what is of two kinds for one stands aside, too, unless a name may be read as either.
 *
 * No chain can join what a `different` keeps apart: the pairs of `same` that are given here connect no pair of
 * `different`, and what joins by evidence may do so only if no pair of `different` has one node on each side.
 */
export function toConstraints(judgements: readonly LocatedJudgement[]): JudgedConstraints {
  const graph = createTieGraph();
  const same: (readonly [string, string])[] = [];
  const different: (readonly [string, string])[] = [];
  const faults: JudgementFault[] = [];
  for (const judgement of judgements.toSorted((a, b) => a.id - b.id)) {
    const { id } = judgement;
    const ties = tiesOf(judgement);
    const kinds = mixedKinds(judgement);
    if (kinds !== null) {
      faults.push({ judgement: id, against: [], reason: `it takes ${kinds} for one entity` });
      continue;
    }
    const chain = graph.conflictOf(ties);
    if (chain !== null) {
      const against = [...new Set(chain)].filter((other) => other !== id).sort((a, b) => a - b);
      faults.push({ judgement: id, against, reason: contradiction(against) });
      continue;
    }
    graph.add(ties);
    for (const { op, one, other } of ties) (op === 'same' ? same : different).push([one, other]);
  }
  return { same, different, faults };
}

function tiesOf({ id, op, one, other }: LocatedJudgement): Tie[] {
  const keysOf = (nodes: readonly JudgedNode[]) => [...new Set(nodes.map(({ key }) => key))].sort();
  const alike = keysOf(op === 'same' ? [...one, ...other] : one);
  const apart = op === 'same' ? [] : keysOf(other);
  return [
    ...alike.slice(1).map((key): Tie => ({ judgement: id, op: 'same', one: alike[0]!, other: key })),
    ...alike.flatMap((a) => apart.map((b): Tie => ({ judgement: id, op: 'different', one: a, other: b }))),
  ];
}

function mixedKinds({ op, one, other }: LocatedJudgement): string | null {
  const alike = op === 'same' ? [...one, ...other] : one;
  const kinds = [...new Set(alike.map(({ kind }) => kind))].sort();
  return areConfusable(kinds) ? null : kinds.map((kind) => `what is a ${kind}`).join(' and ');
}

function contradiction(against: readonly number[]): string {
  if (against.length === 0) {
    return 'it keeps apart what is read as one entity of one document now; it stands aside until it is undone';
  }
  const others = `${against.length === 1 ? 'judgement' : 'judgements'} ${against.join(', ')}`;
  return `it contradicts ${others}; it stands aside until one of them is undone`;
}
