import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, jsonSchema, NoObjectGeneratedError, Output, RetryError } from 'ai';
import { NewsgraphError } from '../../model/errors.ts';
import { type Prompt, schemaInstructions } from './prompt.ts';

/** Where a model is reached, and how it is asked. */
export interface EndpointOptions {
  /** Address below which `/chat/completions` lies, such as `http://localhost:11434/v1`. */
  readonly url: string;
  /** As the endpoint calls it. */
  readonly model: string;
  /** Sent as a bearer token. Default: none. */
  readonly key?: string;
  /**
   * Whether the endpoint is asked to keep to the schema (`response_format` of type `json_schema`). If not, the schema is
   * told in the instructions. Default: true.
   */
  readonly structured?: boolean;
  /** Most tokens of a reply. Default: 8192. */
  readonly maxReplyTokens?: number;
  /** How often a request is made again that failed for a reason that may pass. `Retry-After` is kept to. Default: 5. */
  readonly retries?: number;
  /** Most milliseconds that one request, with its repetitions, may take. Default: 600,000. */
  readonly timeout?: number;
  /** Ends what is being asked. */
  readonly signal?: AbortSignal;
}

/** Tokens that were paid for. */
export interface Usage {
  readonly input: number;
  readonly output: number;
}

/** What an endpoint answered. */
export interface Answer {
  readonly text: string;
  /** `stop`: it is whole. `length`: it was cut off. `refused`: a filter or the model itself withheld it. */
  readonly end: 'stop' | 'length' | 'refused';
  readonly usage: Usage;
}

/** Asks a model. */
export interface Endpoint {
  /** @throws NewsgraphError `ABORTED`; `LANGUAGE_MODEL` if it does not answer, or refuses the key, model or request */
  ask(prompt: Prompt, schema: object): Promise<Answer>;
}

/** An endpoint that speaks the protocol of OpenAI's chat completions. */
export function createEndpoint({
  url,
  model,
  key,
  structured = true,
  maxReplyTokens = 8192,
  retries = 5,
  timeout = 600_000,
  signal,
}: EndpointOptions): Endpoint {
  const languageModel = createOpenAICompatible({
    name: 'llm',
    baseURL: url,
    supportsStructuredOutputs: structured,
    ...(key === undefined ? {} : { apiKey: key }),
  })(model);

  return {
    async ask({ instructions, question }, schema) {
      try {
        const { text, finishReason, totalUsage } = await generateText({
          model: languageModel,
          system: structured ? instructions : instructions + schemaInstructions(schema),
          prompt: question,
          temperature: 0,
          maxOutputTokens: maxReplyTokens,
          maxRetries: retries,
          abortSignal: AbortSignal.any([
            AbortSignal.timeout(timeout),
            ...(signal === undefined ? [] : [signal]),
          ]),
          ...(structured ? { output: Output.object({ schema: jsonSchema(schema) }) } : {}),
        });
        return { text, end: endOf(finishReason), usage: usageOf(totalUsage) };
      } catch (error) {
        // It answered, though not as asked: who asked sees why.
        if (NoObjectGeneratedError.isInstance(error)) {
          return {
            text: error.text ?? '',
            end: endOf(error.finishReason ?? 'other'),
            usage: usageOf(error.usage),
          };
        }
        if (signal?.aborted === true)
          throw new NewsgraphError('ABORTED', 'the reading was ended', { cause: error });
        throw unavailable(error, url, model);
      }
    },
  };
}

function endOf(reason: string): Answer['end'] {
  if (reason === 'length') return 'length';
  return reason === 'content-filter' ? 'refused' : 'stop';
}

function usageOf(
  usage: { inputTokens?: number | undefined; outputTokens?: number | undefined } | undefined,
): Usage {
  return { input: usage?.inputTokens ?? 0, output: usage?.outputTokens ?? 0 };
}

function unavailable(error: unknown, url: string, model: string): NewsgraphError {
  const last = RetryError.isInstance(error) ? error.lastError : error;
  const status = APICallError.isInstance(last) ? last.statusCode : undefined;
  const reason =
    last instanceof Error && last.name === 'TimeoutError'
      ? 'no answer in time'
      : last instanceof Error
        ? last.message
        : String(last);
  const where = status === undefined ? '' : ` (status ${status})`;
  return new NewsgraphError('LANGUAGE_MODEL', `${model} at ${url} cannot be used: ${reason}${where}`, {
    cause: error,
    context: { url, model, ...(status === undefined ? {} : { status }) },
  });
}
