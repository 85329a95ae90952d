import { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';
import { readWordList } from '../lexicon/word-list.ts';

/** A sign beside a name of what kind it has. */
export interface KindClue {
  readonly kind: string;
  /** How much it counts beside the kinds that the readers of names propose. */
  readonly weight: number;
  /** Matches the text that ends where the name begins. */
  readonly before: RegExp | null;
  /** Matches the text that begins where the name ends. */
  readonly after: RegExp | null;
  /** Matches the name itself; null for any name. */
  readonly name: RegExp | null;
  /** The one kind of the model's for which it counts; null for any. */
  readonly only: string | null;
  /** A sentence with the name in angle brackets. */
  readonly example: string;
}

const cluesSchema = z.strictObject({
  clues: z.array(
    z.strictObject({
      kind: z.string(),
      weight: z.number().positive(),
      before: z.string().optional(),
      after: z.string().optional(),
      name: z.string().optional(),
      only: z.string().optional(),
      example: z.string(),
    }),
  ),
});

/** Loads the clues and compiles their patterns. */
export function loadKindClues(): KindClue[] {
  return readWordList('name-clues.yaml', cluesSchema).clues.map(({ before, after, name, only, ...clue }) => ({
    ...clue,
    before: compile(before, clue.example),
    after: compile(after, clue.example),
    name: compile(name, clue.example),
    only: only ?? null,
  }));
}

/** How far a clue may stand from its name, in UTF-16 units. */
const reachBefore = 60;
const reachAfter = 90;

/** The clues that stand beside a name. */
export function cluesBeside(
  text: string,
  { start, end, kind }: { readonly start: number; readonly end: number; readonly kind: string },
  clues: readonly KindClue[],
): KindClue[] {
  const before = text.slice(Math.max(0, start - reachBefore), start);
  const after = text.slice(end, end + reachAfter);
  const name = text.slice(start, end);
  return clues.filter(
    (clue) =>
      (clue.only === null || clue.only === kind) &&
      (clue.name === null || clue.name.test(name)) &&
      ((clue.before === null && clue.after === null) || clue.before?.test(before) || clue.after?.test(after)),
  );
}

function compile(pattern: string | undefined, example: string): RegExp | null {
  if (pattern === undefined) return null;
  try {
    return new RegExp(pattern, 'u');
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new NewsgraphError('CONFIG_INVALID', `the clue of "${example}": ${reason}`, { cause });
  }
}
