/** The first and the last token of the subtree below each token. */
export interface SubtreeEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Trees that cross need several rounds; twelve are tried at most, as in the reference. */
const MAX_ROUNDS = 12;

/** Marks the leftmost token below each root with 1. */
export function sentenceStarts(heads: Int32Array, { left }: SubtreeEdges): Uint8Array {
  const starts = new Uint8Array(heads.length);
  for (let token = 0; token < heads.length; token++) if (heads[token] === token) starts[left[token]!] = 1;
  return starts;
}

/** True if no token's head lies outside its sentence. */
function headsStayInside(heads: Int32Array, starts: Uint8Array): boolean {
  let first = 0;
  for (let token = 0; token < heads.length; token++) {
    const isLast = token === heads.length - 1;
    if (!isLast && (token === 0 || starts[token] === 0)) continue;
    for (let inside = first; inside < token; inside++) {
      const head = heads[inside]!;
      if (head < first || head > token) return false;
    }
    first = token;
  }
  return true;
}

/** Widens each head's edges to those of its children, left to right and back, until heads stay in their sentences. */
export function subtreeEdges(heads: Int32Array): SubtreeEdges {
  const length = heads.length;
  const left = new Int32Array(length);
  for (let token = 0; token < length; token++) left[token] = token;
  const right = left.slice();
  const widen = (token: number): void => {
    const head = heads[token]!;
    if (left[token]! < left[head]!) left[head] = left[token]!;
    if (right[token]! > right[head]!) right[head] = right[token]!;
  };
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let token = 0; token < length; token++) widen(token);
    for (let token = length - 1; token >= 0; token--) widen(token);
    if (headsStayInside(heads, sentenceStarts(heads, { left, right }))) break;
  }
  return { left, right };
}
