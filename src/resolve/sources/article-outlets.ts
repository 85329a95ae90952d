import type { Article } from '../../model/article.ts';
import { outletKey } from './outlet-key.ts';

/**
 * Names under which others cite an article's report, as `outletKey` gives them, sorted: its outlet, whoever signs it, which
 * may be an agency, and the agency that a dateline names in brackets: "SEOUL (Pacific News Agency) -".
 */
export function articleOutlets({
  outlet,
  authors,
  text,
  blocks,
}: Pick<Article, 'outlet' | 'authors' | 'text' | 'blocks'>): readonly string[] {
  const agencies = blocks
    .filter(({ kind }) => kind === 'dateline')
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(/\(([^()]{2,80})\)/g)])
    .map((match) => match[1]!);
  const names = [...(outlet === undefined ? [] : [outlet]), ...authors, ...agencies];
  return [...new Set(names.map(outletKey))].filter((key) => key !== '').sort();
}
