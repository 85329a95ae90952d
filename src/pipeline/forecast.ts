import type { Extractor, ReadingCost } from '../extract/extractor.ts';
import type { Article } from '../model/article.ts';
import { throwIfAborted } from './abort.ts';
import { openExtractor, type ReadingOptions } from './open-extractor.ts';
import { type ReadInputsOptions, readInputs } from './read-inputs.ts';

/** What reading inputs is likely to cost. */
export interface Forecast extends ReadingCost {
  /** Number of articles that would be read. */
  readonly articles: number;
  /** Inputs that cannot be read twice, and of which nothing is foreseen: addresses and standard input. */
  readonly unforeseen: readonly string[];
}

/** Options of {@link forecast}. */
export interface ForecastOptions extends ReadInputsOptions, ReadingOptions {}

/**
 * What extracting articles is likely to cost, without asking or storing anything. Nothing where the extractor costs nothing.
 * @throws NewsgraphError `ABORTED`, `ONTOLOGY_INVALID` or `CONFIG_INVALID`
 */
export async function forecast(inputs: readonly string[], options: ForecastOptions): Promise<Forecast> {
  const { extractor, close } = await openExtractor(options);
  try {
    return await forecastReading(inputs, extractor, options, async () => true);
  } finally {
    await close();
  }
}

/** @param isRead Whether an article would be read. */
export async function forecastReading(
  inputs: readonly string[],
  extractor: Pick<Extractor, 'forecast'>,
  options: ReadInputsOptions,
  isRead: (article: Article) => Promise<boolean>,
): Promise<Forecast> {
  const isUnforeseen = (input: string) => input === '-' || /^https?:\/\//i.test(input);
  const unforeseen = inputs.filter(isUnforeseen);
  const sum = { articles: 0, input: 0, output: 0, cost: 0 };
  const foreseen = inputs.filter((input) => !isUnforeseen(input));
  if (extractor.forecast !== undefined && foreseen.length > 0) {
    for await (const outcome of readInputs(foreseen, options)) {
      throwIfAborted(options.signal);
      if (outcome.status !== 'article' || !(await isRead(outcome.article))) continue;
      const { input, output, cost } = await extractor.forecast(outcome.article);
      sum.articles += 1;
      sum.input += input;
      sum.output += output;
      sum.cost += cost;
    }
  }
  return { ...sum, unforeseen };
}
