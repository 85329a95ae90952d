import type { ParsedWord } from '../../index.ts';
import type { Output } from '../output.ts';
import { oneLine } from './text.ts';

/** A dependency tree with a word a line, each with its label, tag and what it does for the claim. */
export function formatParseTree(trees: readonly ParsedWord[], { colors }: Pick<Output, 'colors'>): string[] {
  const rows: { readonly word: string; readonly node: ParsedWord }[] = [];
  const walk = (node: ParsedWord, lead: string, below: string) => {
    rows.push({ word: lead + oneLine(node.text), node });
    node.children.forEach((child, at) => {
      const isLast = at === node.children.length - 1;
      walk(child, `${below}${isLast ? '└─ ' : '├─ '}`, `${below}${isLast ? '   ' : '│  '}`);
    });
  };
  for (const tree of trees) walk(tree, '', '');
  const wordWidth = Math.max(0, ...rows.map(({ word }) => word.length));
  const depWidth = Math.max(0, ...rows.map(({ node }) => node.dep.length));
  return rows.map(({ word, node: { dep, roles } }) => {
    const does = roles.length === 0 ? '' : `  ${colors.cyan(roles.join(', '))}`;
    return `${word.padEnd(wordWidth)}  ${colors.dim(does === '' ? dep : dep.padEnd(depWidth))}${does}`;
  });
}
