import type { Token } from '../../../model/analysis.ts';
import type { MarkRole, ParsedWord } from '../../../model/explanation.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';

/**
 * The part of a sentence's dependency tree that joins some of its words: these words, what lies between them, and nothing
 * above the word that holds them all.
 * @param roles The words and what they do, by token index.
 */
export function parseTreeOf(
  document: LinguisticDocument,
  roles: ReadonlyMap<number, readonly MarkRole[]>,
): ParsedWord[] {
  const kept = new Set<number>();
  for (const index of roles.keys()) {
    for (let at = index; !kept.has(at); at = (document.tokens[at] as Token).head) kept.add(at);
  }
  const build = (token: Token): ParsedWord => ({
    text: token.text,
    tag: token.tag,
    dep: token.dep,
    roles: roles.get(token.index) ?? [],
    children: childrenIn(token).map(build),
  });
  const childrenIn = (token: Token) => document.childrenOf(token).filter(({ index }) => kept.has(index));
  return [...kept]
    .sort((a, b) => a - b)
    .map((index) => document.tokens[index] as Token)
    .filter(({ index, head }) => index === head)
    .map((root) => {
      let top = root;
      for (let below = childrenIn(top); below.length === 1 && !roles.has(top.index); below = childrenIn(top))
        top = below[0] as Token;
      return build(top);
    });
}
