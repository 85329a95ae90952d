import type { TokenList } from '../tokenizer/tokens.ts';
import { createChildLists } from './child-lists.ts';
import type { SubtreeEdges } from './subtree-edges.ts';

/** Stands between the label of an arc that was lifted and the label of the head that it belongs to. */
const DELIMITER = '||';

/**
 * Moves tokens whose label names their true head's label (`prep||dobj`) down to that head: the first descendant of
 * the present head with the label, breadth first. If there is none, the head stays. Changes `heads` and `labels`.
 *
 * @returns Whether there was such a token.
 */
export function deprojectivize(
  { lexemes }: TokenList,
  heads: Int32Array,
  labels: string[],
  edges: SubtreeEdges,
): boolean {
  const lifted: number[] = [];
  for (const [token, label] of labels.entries()) if (label.includes(DELIMITER)) lifted.push(token);
  if (lifted.length === 0) return false;
  const children = createChildLists(heads, edges);

  const findHead = (token: number, label: string): number => {
    let level = [heads[token]!];
    while (level.length > 0) {
      const next: number[] = [];
      for (const parent of level) {
        for (const child of children.of(parent)) {
          if (lexemes[child]!.isSpace || child === token) continue;
          if (labels[child] === label) return child;
          next.push(child);
        }
      }
      level = next;
    }
    return heads[token]!;
  };

  for (const token of lifted) {
    const label = labels[token]!;
    const delimiter = label.indexOf(DELIMITER);
    children.move(token, findHead(token, label.slice(delimiter + DELIMITER.length)));
    labels[token] = label.slice(0, delimiter);
  }
  return true;
}
