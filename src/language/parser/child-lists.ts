import type { SubtreeEdges } from './subtree-edges.ts';

/** The children of tokens while some of them move. */
export interface ChildLists {
  /** The children of a token in the order of the text. One that moved in counts only within the token's old edges. */
  of(token: number): number[];
  /** Gives a token another head. */
  move(token: number, head: number): void;
}

/** Lists over `heads`, which `move` changes. A look-up takes the time of its result, not of the subtree. */
export function createChildLists(heads: Int32Array, { left, right }: SubtreeEdges): ChildLists {
  const length = heads.length;
  const first = new Int32Array(length + 1);
  for (let token = 0; token < length; token++) first[heads[token]! + 1]!++;
  for (let token = 0; token < length; token++) first[token + 1]! += first[token]!;
  const filled = first.slice();
  const listed = new Int32Array(length);
  for (let token = 0; token < length; token++) listed[filled[heads[token]!]!++] = token;
  const movedTo = new Map<number, number[]>();

  return {
    of(token) {
      const children: number[] = [];
      for (let at = first[token]!; at < first[token + 1]!; at++) {
        const child = listed[at]!;
        if (child !== token && heads[child] === token) children.push(child);
      }
      const moved = movedTo.get(token);
      if (moved === undefined) return children;
      children.push(...moved.filter((child) => child >= left[token]! && child <= right[token]!));
      return children.sort((a, b) => a - b);
    },
    move(token, head) {
      if (heads[token] === head) return;
      heads[token] = head;
      const moved = movedTo.get(head);
      if (moved === undefined) movedTo.set(head, [token]);
      else moved.push(token);
    },
  };
}
