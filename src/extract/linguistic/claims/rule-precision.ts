import { z } from 'zod';
import { readWordList } from '../lexicon/word-list.ts';

/** The fewest claims from which a rule's precision is told. */
const fewestCases = 15;

const schema = z.strictObject({
  sources: z.array(z.string()),
  rules: z.record(z.string(), z.strictObject({ correct: z.int().nonnegative(), total: z.int().positive() })),
});

/** How many of the claims that each rule made on articles with known ties were right. */
export function loadRulePrecision(): z.output<typeof schema> {
  return readWordList('rule-precision.yaml', schema);
}

/**
 * A rule's confidence: the share of its claims that were right on articles with known ties, in hundredths. Null for rules
 * that made too few claims there to say, and for those of events, for which no such articles exist.
 */
export function createConfidenceOf(): (rule: string) => number | null {
  const { rules } = loadRulePrecision();
  return (rule) => {
    const cases = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
    if (cases === undefined || cases.total < fewestCases) return null;
    return Math.round((cases.correct / cases.total) * 100) / 100;
  };
}
