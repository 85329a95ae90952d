import { z } from 'zod';
import type { Article } from '../../model/article.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { Ontology } from '../../model/ontology.ts';
import { checkExtraction } from '../check-extraction.ts';
import type { Extractor, ReadingCost } from '../extractor.ts';
import type { Answer, Endpoint, EndpointOptions } from './endpoint.ts';
import { halvesOf, type Passage, passagesOf } from './passages.ts';
import { instructionsFor, questionFor } from './prompt.ts';
import { type PassageReply, readReplies } from './read-replies.ts';
import { type ReplyCache, replyKey } from './reply-cache.ts';
import { type Reply, replySchema } from './reply-schema.ts';
import { costOf, createPurse, estimateUsage, type Prices } from './spend.ts';
import { createTally, type LlmTally } from './tally.ts';

/** How articles are read with a language model. */
export interface LlmExtractorOptions extends EndpointOptions {
  readonly ontology: Ontology;
  /** Answers of earlier runs. Default: none are kept. */
  readonly cache?: ReplyCache;
  /** For a million tokens, in any currency. Default: nothing costs anything. */
  readonly prices?: Prices;
  /** Most that may be spent by this extractor, in the currency of the prices. Default: no limit. */
  readonly maxCost?: number;
  /** Articles that are asked about at once. Default: 4. */
  readonly concurrency?: number;
  /** Most characters that are asked about at once; longer articles are cut between paragraphs. Default: 12,000. */
  readonly passageLength?: number;
}

/** Reads articles with a language model; what the text does not bear out is rejected and counted. */
export interface LlmExtractor extends Extractor {
  tally(): LlmTally;
  readonly forecast: (article: Article) => Promise<ReadingCost>;
}

/** Times that a question is asked whose answers are not of the asked form. */
const attempts = 3;

/**
 * An extractor that asks a language model behind any endpoint that is compatible with OpenAI's.
 * @throws NewsgraphError from `extract`: `LANGUAGE_MODEL` where the endpoint cannot be used, `COST_LIMIT` before the limit is
 * passed, `EXTRACTION_INVALID` for an article that the model refuses or cannot answer in the asked form
 */
export function createLlmExtractor(options: LlmExtractorOptions): LlmExtractor {
  const {
    ontology,
    model,
    cache,
    structured = true,
    maxReplyTokens = 8192,
    prices = { input: 0, output: 0 },
    maxCost,
    concurrency = 4,
    passageLength = 12_000,
  } = options;
  let endpoint: Endpoint | undefined;
  // What speaks to endpoints is loaded when one is asked, for most runs ask none.
  const open = async () => (endpoint ??= (await import('./endpoint.ts')).createEndpoint(options));
  const form = replySchema(ontology);
  const schema = z.toJSONSchema(form, { target: 'draft-7' });
  const instructions = instructionsFor(ontology);
  const purse = createPurse(prices, maxCost);
  const tally = createTally();

  const keyOf = (question: string) =>
    replyKey({ model, instructions, question, schema, structured, maxReplyTokens });
  const estimate = (question: string, { span: [start, end] }: Passage) =>
    estimateUsage(instructions, question, end - start, maxReplyTokens);

  async function ask(
    article: Article,
    passage: Passage,
  ): Promise<{ answer: Answer; reply: Reply | null; fault: string }> {
    const question = questionFor(article, passage);
    const key = keyOf(question);
    const before = await cache?.get(key);
    if (before != null) {
      tally.counts.cached += 1;
      return { answer: before, ...parse(before.text, form) };
    }
    for (let attempt = 1; ; attempt += 1) {
      const reserved = purse.reserve(estimate(question, passage));
      let answer: Answer;
      try {
        tally.counts.questions += 1;
        answer = await (await open()).ask({ instructions, question }, schema);
      } catch (error) {
        reserved.settle({ input: 0, output: 0 });
        throw error;
      }
      reserved.settle(answer.usage);
      tally.spend(answer.usage);
      const read = parse(answer.text, form);
      if (answer.end === 'length' || read.reply !== null) await cache?.put(key, answer);
      if (answer.end !== 'stop' || read.reply !== null || attempt === attempts) return { answer, ...read };
      tally.counts.malformed += 1;
    }
  }

  async function replyTo(article: Article, passage: Passage): Promise<readonly PassageReply[]> {
    const { answer, reply, fault } = await ask(article, passage);
    const reject = (reason: string) =>
      new NewsgraphError('EXTRACTION_INVALID', `${article.id}: ${model} ${reason}`, {
        context: { id: article.id, model },
      });
    if (answer.end === 'refused') throw reject('withheld its answer');
    if (reply !== null) return [{ passage, reply }];
    if (answer.end !== 'length') throw reject(`did not answer in the asked form (${fault})`);
    const halves = halvesOf(passage);
    if (halves === null)
      throw reject(`needs more than ${maxReplyTokens} tokens for one paragraph, the most that it may take`);
    tally.counts.cutOff += 1;
    return [...(await replyTo(article, halves[0])), ...(await replyTo(article, halves[1]))];
  }

  return {
    name: 'llm',
    version: `${model} ${replyKey({ instructions, schema, structured, passageLength }).slice(0, 12)}`,
    concurrency,
    async extract(article) {
      const replies: PassageReply[] = [];
      for (const passage of passagesOf(article, passageLength))
        replies.push(...(await replyTo(article, passage)));
      const { extraction, rejections } = readReplies(article, replies, ontology);
      tally.reject(rejections);
      tally.counts.articles += 1;
      tally.counts.claims += extraction.claims.length;
      return checkExtraction(
        { ...extraction, extractor: { name: this.name, version: this.version } },
        ontology,
        article.id,
      );
    },
    tally: () => tally.read(purse.spent),
    forecast: async (article) => {
      const total = { input: 0, output: 0 };
      for (const passage of passagesOf(article, passageLength)) {
        const question = questionFor(article, passage);
        if ((await cache?.get(keyOf(question))) != null) continue;
        const { input, output } = estimate(question, passage);
        total.input += input;
        total.output += output;
      }
      return { ...total, cost: costOf(total, prices) };
    },
    async close() {},
  };
}

/** A reply of the asked form, or what is wrong with it. Models that are not held to a schema like to put it in a fence. */
function parse(text: string, form: z.ZodType<Reply>): { reply: Reply | null; fault: string } {
  const fenced = /^\s*```(?:json)?\s*\n([\s\S]*?)\n\s*```\s*$/u.exec(text)?.[1] ?? text;
  let value: unknown;
  try {
    value = JSON.parse(fenced);
  } catch (error) {
    return { reply: null, fault: (error as Error).message };
  }
  const { data, error } = form.safeParse(value);
  if (data !== undefined) return { reply: data, fault: '' };
  const [issue] = error!.issues;
  return { reply: null, fault: `${issue!.path.join('.')}: ${issue!.message}` };
}
