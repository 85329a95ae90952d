import { type Command, InvalidArgumentError, Option } from 'commander';
import { positiveInteger } from './options.ts';

/** Options of commands that read articles: with what, and if with a language model, how. */
export interface ReadingChoice {
  readonly extractor: 'linguistic' | 'llm';
  readonly llmUrl?: string;
  readonly llmModel?: string;
  /** For a million tokens: of questions, of answers. */
  readonly llmPrice?: readonly [number, number];
  readonly maxCost?: number;
  readonly llmRequests: number;
  /** A folder; false: none. Default: the usual one. */
  readonly llmCache?: string | boolean;
  readonly llmPlain?: boolean;
}

/** Adds the options of {@link ReadingChoice} to a command. */
export function withReadingChoice(command: Command): Command {
  const options = [
    new Option(
      '--extractor <name>',
      'linguistic: rules, in process and offline. llm: a language model at an endpoint of your choice, to which the articles are sent',
    )
      .choices(['linguistic', 'llm'])
      .default('linguistic'),
    new Option(
      '--llm-url <url>',
      "address of an endpoint compatible with OpenAI's; its key is read from NEWSGRAPH_LLM_KEY",
    ).env('NEWSGRAPH_LLM_URL'),
    new Option('--llm-model <name>', 'model, as the endpoint calls it').env('NEWSGRAPH_LLM_MODEL'),
    new Option(
      '--llm-price <in,out>',
      'price of a million tokens of questions and of answers, such as 0.15,0.60: tells a forecast before and the cost after',
    )
      .env('NEWSGRAPH_LLM_PRICE')
      .argParser(parsePrices),
    new Option('--max-cost <amount>', 'never spend more than this; needs --llm-price').argParser(parseAmount),
    new Option('--llm-requests <number>', 'articles asked about at once')
      .argParser(positiveInteger)
      .default(4),
    new Option(
      '--llm-cache <folder>',
      "folder of answers, so that none is paid for twice (default: in the user's cache)",
    ),
    new Option('--no-llm-cache', 'keep and use no answers'),
    new Option('--llm-plain', 'for endpoints that cannot be held to a JSON schema'),
  ];
  for (const option of options) command.addOption(option.helpGroup('Reading with a language model:'));
  return command;
}

function parseAmount(text: string): number {
  const amount = Number(text);
  if (/^\d+(\.\d+)?$/.test(text.trim()) && Number.isFinite(amount)) return amount;
  throw new InvalidArgumentError('It must be an amount such as 2.50.');
}

function parsePrices(text: string): readonly [number, number] {
  const amounts = text.split(',').map(parseAmount);
  if (amounts.length === 2) return amounts as [number, number];
  throw new InvalidArgumentError('It must be two amounts with a comma between them.');
}
