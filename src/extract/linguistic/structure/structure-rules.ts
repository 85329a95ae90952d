import { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';
import type { RuleDescription } from '../claims/claim-draft.ts';
import { readWordList } from '../lexicon/word-list.ts';

/** A rule for a standing tie, ready to run on sentence skeletons. */
export interface StructureRule extends RuleDescription {
  /** The claim type that it makes. */
  readonly type: string;
  /** Matches a skeleton; the groups `subject` and `object` hold numbers of mentions. */
  readonly pattern: RegExp;
  /** The letters of the slots that may be the subject, and of those that may be the object. */
  readonly ends: readonly string[];
  /** What must not stand inside a match, slots left out. */
  readonly unless: RegExp | null;
  /** Whether each of several subjects in a row has the tie: "A and B took part in C", "authors such as A and B". */
  readonly coordinated: boolean;
  /** Whether subject and object must stand in one phrase: no finite verb between them. */
  readonly phrase: boolean;
  /** Names of the subject and object that the example gives. */
  readonly gives: readonly [subject: string, object: string];
}

const rulesSchema = z.strictObject({
  macros: z.record(z.string(), z.string()),
  rules: z.array(
    z.strictObject({
      id: z.string(),
      type: z.string(),
      description: z.string().optional(),
      pattern: z.string(),
      unless: z.string().optional(),
      coordinated: z.boolean().default(false),
      phrase: z.boolean().default(false),
      example: z.string(),
      gives: z.tuple([z.string(), z.string()]),
    }),
  ),
});

/** Loads the rules for standing ties and compiles their patterns. */
export function loadStructureRules(): StructureRule[] {
  const { macros, rules } = readWordList('structure.yaml', rulesSchema);
  return rules.map(({ id, type, description, pattern, unless, coordinated, phrase, example, gives }) => ({
    id,
    type,
    description: description ?? `${type} as in: ${example}`,
    example,
    gives,
    coordinated,
    phrase,
    pattern: compile(id, pattern, macros),
    ends: Array.from(pattern.matchAll(/<(?:subject|object):([A-Za-z]+)>/g), ([, letters = '']) => letters),
    unless: unless === undefined ? null : new RegExp(expand(id, unless, macros), 'u'),
  }));
}

/**
 * Chooses the rules whose subject and object a skeleton has slots for at all: asking the others is wasted. Few sets of
 * slots make up most skeletons, so the choice for each is kept.
 */
export function createRuleChoice(
  rules: readonly StructureRule[],
): (letters: ReadonlySet<string>) => readonly StructureRule[] {
  const chosen = new Map<string, readonly StructureRule[]>();
  return (letters) => {
    const key = [...letters].sort().join('');
    const known =
      chosen.get(key) ??
      rules.filter(({ ends }) => ends.every((end) => [...end].some((letter) => letters.has(letter))));
    chosen.set(key, known);
    return known;
  };
}

/** Writes out the macros of a pattern, and those of the macros. */
function expand(id: string, pattern: string, macros: Readonly<Record<string, string>>): string {
  let source = pattern;
  for (let depth = 0; /%[A-Z]+/.test(source); depth += 1) {
    if (depth > 10)
      throw new NewsgraphError('CONFIG_INVALID', `rule ${id}: its macros refer to each other in a circle`);
    source = source.replace(/%([A-Z]+)/g, (_, name: string) => {
      const macro = macros[name];
      if (macro === undefined)
        throw new NewsgraphError('CONFIG_INVALID', `rule ${id}: unknown macro %${name}`);
      return macro;
    });
  }
  return source;
}

function compile(id: string, pattern: string, macros: Readonly<Record<string, string>>): RegExp {
  const seen = new Set<string>();
  const source = expand(id, pattern, macros)
    .replace(/<(subject|object)?:([A-Za-z]+)>/g, (_, role: string | undefined, kinds: string) =>
      role ? `«[${kinds}](?<${role}>\\d+)»` : `«[${kinds}]\\d+»`,
    )
    // A macro used twice in one pattern would name a group twice.
    .replace(/\(\?<(office|status|relation)>/g, (group, name: string) => {
      if (seen.has(name)) return '(?:';
      seen.add(name);
      return group;
    });
  try {
    return new RegExp(source, 'gu');
  } catch (cause) {
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `rule ${id}: ${cause instanceof Error ? cause.message : cause}`,
      { cause },
    );
  }
}
