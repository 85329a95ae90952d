import { z } from 'zod';
import { NewsgraphError } from '../../../model/errors.ts';
import { loadText } from '../lexicon/load-lexicon.ts';

/** How likely a name has each kind; `None` is what is no name of a person, body or place. */
type KindChances = Readonly<Record<'Person' | 'Organization' | 'Place' | 'None', number>>;

/** Judges a name's kind by its signs and their strength. */
export type KindModel = (
  signs: ReadonlyMap<string, number>,
  /** What else speaks for a kind, to be added to its logit. */
  favours?: ReadonlyMap<string, number>,
) => KindChances;

const kinds = ['None', 'Organization', 'Person', 'Place'] as const;
const row = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const modelSchema = z.strictObject({
  kinds: z.tuple([z.literal(kinds[0]), z.literal(kinds[1]), z.literal(kinds[2]), z.literal(kinds[3])]),
  bias: row,
  weights: z.record(z.string(), row),
});

const file = 'kind-weights.json';

/**
 * Loads the multinomial logistic regression that `scripts/lexicon/kinds` learns from texts with marked names.
 * @throws NewsgraphError `CONFIG_INVALID` if the file of weights is not what the script writes
 */
export function loadKindModel(): KindModel {
  const read = modelSchema.safeParse(JSON.parse(loadText(file)));
  if (!read.success)
    throw new NewsgraphError('CONFIG_INVALID', `${file}: ${read.error.message}`, { context: { file } });
  const { bias, weights } = read.data;
  const bySign = new Map(Object.entries(weights));
  return (signs, favours) => {
    const sums = kinds.map((kind, at) => (bias[at] as number) + (favours?.get(kind) ?? 0));
    for (const [sign, strength] of signs) {
      const found = bySign.get(sign);
      if (!found) continue;
      for (let at = 0; at < sums.length; at += 1) (sums[at] as number) += (found[at] as number) * strength;
    }
    const top = Math.max(...sums);
    const raised = sums.map((sum) => Math.exp(sum - top));
    const total = raised.reduce((whole, part) => whole + part, 0);
    return Object.fromEntries(kinds.map((kind, at) => [kind, (raised[at] as number) / total])) as KindChances;
  };
}
