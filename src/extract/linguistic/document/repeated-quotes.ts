import type { Article, Block } from '../../../model/article.ts';

/** Words in a row that make a quotation recognisable. */
const run = 4;
/** The share of a quotation's runs of words that must stand in the running text for it to be a repetition. */
const leastRepeated = 0.8;

/** The quote boxes whose words the article's paragraphs have too: what is said in them must not count twice. */
export function findRepeatedQuotes(article: Article): ReadonlySet<Block> {
  const quotes = article.blocks.filter(({ kind }) => kind === 'quote');
  if (quotes.length === 0) return new Set();
  const said = new Set<string>();
  for (const block of article.blocks)
    if (block.kind === 'paragraph') for (const words of runsOf(article, block)) said.add(words);
  return new Set(
    quotes.filter((block) => {
      const runs = runsOf(article, block);
      return runs.length > 0 && runs.filter((words) => said.has(words)).length >= runs.length * leastRepeated;
    }),
  );
}

function runsOf({ text }: Article, { kind, start, end }: Block): string[] {
  const whole = text.slice(start, end).toLowerCase();
  // Whose the words are is no part of them.
  const quoted = kind === 'quote' ? whole.replace(/\s*(?:[—–―]|--)\s*[^—–―.!?]{2,80}$/u, '') : whole;
  const words = quoted.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(run - 1).map((_, index) => words.slice(index, index + run).join(' '));
}
