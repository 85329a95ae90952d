import { z } from 'zod';
import { readWordList } from '../../lexicon/word-list.ts';

const ruleSchema = z.strictObject({
  id: z.string().min(1),
  description: z.string().min(1),
  between: z.string().min(1),
  before: z.string().min(1).exactOptional(),
  current: z.enum(['first', 'second']),
  kinds: z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list)),
  closed: z.literal(true).exactOptional(),
  bodies: z.literal(true).exactOptional(),
  opens: z.literal(true).exactOptional(),
  alike: z.literal(true).exactOptional(),
  example: z.string().min(1),
  gives: z.tuple([z.string(), z.string()]),
});

const schema = z.strictObject({
  macros: z.record(z.string(), z.string()),
  rules: z.array(ruleSchema).min(1),
});

/** Words between two names that make them names of one thing; the head of `other-names.yaml` explains the fields. */
export interface OtherNameRule extends Omit<z.output<typeof ruleSchema>, 'between' | 'before'> {
  /** Matches from the end of the first name on, up to the second. */
  readonly between: RegExp;
  /** Matches what ends where the first name begins. */
  readonly before: RegExp | null;
}

/**
 * Reads the rules for names of one thing.
 * @throws NewsgraphError `CONFIG_INVALID`, naming file, line and reason
 */
export function loadOtherNameRules(): readonly OtherNameRule[] {
  const { macros, rules } = readWordList('other-names.yaml', schema);
  const fill = (pattern: string) => pattern.replace(/%(\w+)/g, (_, name: string) => macros[name] ?? '');
  return rules.map(({ between, before, ...rule }) => ({
    ...rule,
    between: new RegExp(`^(?:${fill(between)})(?=\\p{Lu})`, 'u'),
    before: before === undefined ? null : new RegExp(`(?:${fill(before)})$`, 'u'),
  }));
}
