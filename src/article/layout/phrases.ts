import type { BlockKind } from '../../model/article.ts';
import { isByline } from './bylines.ts';
import { isDateLine } from './dates.ts';
import { captionRules } from './rules/caption-rules.ts';
import { creditRules } from './rules/credit-rules.ts';
import { furnitureRules } from './rules/furniture-rules.ts';
import type { LineRule } from './rules/line-rule.ts';
import { noteRules } from './rules/note-rules.ts';
import { promptRules } from './rules/prompt-rules.ts';

/** Any text longer than this states something, whatever it begins with. */
const longestTold = 420;

const boilerplateRules = [...furnitureRules, ...noteRules, ...promptRules];

/**
 * The kind of a line or paragraph that stands alone, told from its words: `byline`, `dateline`, `caption`, `credit` or
 * `boilerplate`. Null: it is running text.
 */
export function kindOfWords(words: string): BlockKind | null {
  if (words.length > longestTold) return null;
  const line = words.replace(/\s+/g, ' ');
  if (ruleFor(line, boilerplateRules)) return 'boilerplate';
  if (isByline(line)) return 'byline';
  if (isDateLine(line)) return 'dateline';
  return (ruleFor(line, creditRules) ?? ruleFor(line, captionRules))?.kind ?? null;
}

/** The first of the rules that knows a line. */
function ruleFor(line: string, rules: readonly LineRule[]): LineRule | undefined {
  return rules.find(({ pattern }) => pattern.test(line));
}

/** Whether a line is a heading over links to other articles, with no link in it. */
export function headsLinks(words: string): boolean {
  return (
    words.length <= 60 &&
    ruleFor(words.replace(/\s+/g, ' '), furnitureRules)?.id === 'related' &&
    !/[:>»|–—-]\s*\S/.test(words)
  );
}
