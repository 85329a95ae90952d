import { join } from 'node:path';
import envPaths from 'env-paths';
import {
  createFileCache,
  createLlmExtractor,
  type ExtractorMaker,
  type Forecast,
  type LlmExtractor,
  type LlmTally,
  NewsgraphError,
} from '../index.ts';
import { counted, formatNumber } from './format/text.ts';
import type { ReadingChoice } from './llm-options.ts';
import type { CommandContext } from './run.ts';

/** The extractor that a user has chosen. */
export interface ChosenExtractor {
  /** To be given to what reads; nothing for the extractor that newsgraph uses without a choice. */
  readonly reading: { readonly extractor?: ExtractorMaker };
  /**
   * Tells what reading is likely to cost, where it costs anything.
   * @throws NewsgraphError `COST_LIMIT` if that is more than the user allows
   */
  foresee(forecast: () => Promise<Forecast>): Promise<void>;
  /** Tells what reading came to; nothing where it costs nothing. */
  tell(): Promise<void>;
  /** What reading came to; null where no language model was used. */
  tally(): LlmTally | null;
}

/** @throws NewsgraphError `CONFIG_INVALID` where a choice lacks what it needs */
export function chooseExtractor(
  choice: ReadingChoice,
  { err, signal }: CommandContext,
  environment: Readonly<Record<string, string | undefined>>,
): ChosenExtractor {
  const { extractor, llmUrl, llmModel, llmPrice, maxCost, llmCache } = choice;
  if (extractor !== 'llm') return { reading: {}, async foresee() {}, async tell() {}, tally: () => null };
  const url = needed(llmUrl, '--llm-url or NEWSGRAPH_LLM_URL');
  const model = needed(llmModel, '--llm-model or NEWSGRAPH_LLM_MODEL');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new NewsgraphError(
      'CONFIG_INVALID',
      `the address of the language model is no HTTP address: ${url}`,
    );
  if (maxCost !== undefined && llmPrice === undefined)
    throw new NewsgraphError('CONFIG_INVALID', '--max-cost needs --llm-price, or no cost can be reckoned');
  const key = environment.NEWSGRAPH_LLM_KEY;
  const made: LlmExtractor[] = [];

  return {
    reading: {
      extractor(ontology) {
        const one = createLlmExtractor({
          ontology,
          url,
          model,
          signal,
          concurrency: choice.llmRequests,
          structured: choice.llmPlain !== true,
          ...(key === undefined || key === '' ? {} : { key }),
          ...(llmCache === false
            ? {}
            : { cache: createFileCache(typeof llmCache === 'string' ? llmCache : usualFolder()) }),
          ...(llmPrice === undefined ? {} : { prices: { input: llmPrice[0], output: llmPrice[1] } }),
          ...(maxCost === undefined ? {} : { maxCost }),
        });
        made.push(one);
        return one;
      },
    },
    async foresee(forecast) {
      if (llmPrice === undefined) return;
      const { articles, input, output, cost, unforeseen } = await forecast();
      const tokens = `${formatNumber(input)} tokens in and ${formatNumber(output)} out`;
      await err.write(
        `Forecast: ${counted(articles, 'article')} to read, about ${tokens}: ${cost.toFixed(2)}${
          maxCost === undefined ? '' : ` of at most ${maxCost.toFixed(2)}`
        }${unforeseen.length === 0 ? '' : `, without ${unforeseen.join(', ')}`}.\n`,
      );
      if (maxCost !== undefined && cost > maxCost) {
        throw new NewsgraphError(
          'COST_LIMIT',
          `reading is likely to cost ${cost.toFixed(2)}, more than the ${maxCost.toFixed(2)} that --max-cost allows; nothing was asked`,
          { context: { cost, maxCost } },
        );
      }
    },
    async tell() {
      const tally = made.at(-1)?.tally();
      if (tally !== undefined) await err.write(describeTally(model, tally, llmPrice !== undefined));
    },
    tally: () => made.at(-1)?.tally() ?? null,
  };
}

function describeTally(model: string, tally: LlmTally, isPriced: boolean): string {
  const { questions, cached, malformed, cutOff, usage, cost, claims, rejected } = tally;
  const asked = [
    counted(questions, 'question'),
    ...(cached > 0 ? [`${formatNumber(cached)} answered before`] : []),
    ...(malformed > 0 ? [`${formatNumber(malformed)} asked again for their form`] : []),
    ...(cutOff > 0 ? [`${formatNumber(cutOff)} cut off and asked in halves`] : []),
    `${formatNumber(usage.input)} tokens in, ${formatNumber(usage.output)} out`,
    ...(isPriced ? [`cost ${cost.toFixed(4)}`] : []),
  ];
  const refused = rejected.map(({ part, reason, count }) => `  ${formatNumber(count)} ${part}: ${reason}\n`);
  return `${model}: ${asked.join(' · ')}\n${counted(claims, 'claim')} taken; not taken${
    refused.length === 0 ? ': nothing\n' : `:\n${refused.join('')}`
  }`;
}

function needed(value: string | undefined, where: string): string {
  if (value !== undefined && value !== '') return value;
  throw new NewsgraphError('CONFIG_INVALID', `reading with a language model needs ${where}`);
}

function usualFolder(): string {
  return join(envPaths('newsgraph', { suffix: '' }).cache, 'llm');
}
