import type { Extractor } from '../../extract/extractor.ts';
import { loadLanguageModel } from '../../language/index.ts';
import type { Article } from '../../model/article.ts';
import { NewsgraphError } from '../../model/errors.ts';
import type { Ontology } from '../../model/ontology.ts';
import { unpackError } from '../../model/packed-error.ts';
import { createDefaultExtractor } from '../default-extractor.ts';
import type { DigestingExtractor } from '../digesting-extractor.ts';
import type { SourcedRuleSet } from '../own-rules.ts';
import { startCrew, type WorkerCrew } from './worker-crew.ts';
import type { WorkerAnswer, WorkerSetup } from './worker-messages.ts';

/** Options of {@link createParallelExtractor}. */
export interface ParallelExtractorOptions {
  /** Number of worker threads. */
  readonly jobs: number;
  /** Without the kinds and types of `rules`. */
  readonly ontology: Ontology;
  /** A user's rules over it. */
  readonly rules?: SourcedRuleSet;
}

/**
 * Articles that each thread has before it. They last for about as long as this thread may be busy with storing a batch,
 * during which it hands out nothing.
 */
const ahead = 64;

/**
 * The default extractor in worker threads: the same extractions as without them, whatever the number. An article at which
 * a worker ends is tried a second time, alone in a new one; only if that ends, too, is the article at fault.
 * @throws NewsgraphError `WORKER_FAILED` if no worker can be started; `LANGUAGE_MODEL`
 */
export async function createParallelExtractor({
  jobs,
  ontology,
  rules,
}: ParallelExtractorOptions): Promise<DigestingExtractor> {
  const setup: WorkerSetup = {
    ontology,
    rules: rules === undefined ? null : { source: rules.source, file: rules.file },
    model: loadLanguageModel(),
  };
  const crew = startCrew(setup, { threads: jobs, ahead });
  const { name, version } = await introduce(crew);
  let suspects: WorkerCrew | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;
  let inThisThread: Extractor | undefined;

  const own = (): Extractor => {
    inThisThread ??= createDefaultExtractor(rules?.ontology ?? ontology, rules, setup.model);
    return inThisThread;
  };

  async function workAlone<T>(article: Article, work: Work<T>): Promise<WorkerAnswer<T>> {
    suspects ??= startCrew(setup, { threads: 1, ahead: 1 });
    await introduce(suspects);
    try {
      return await work(suspects);
    } catch (cause) {
      throw new NewsgraphError(
        'EXTRACTION_INVALID',
        `the worker thread that read it ended, and so did a second one: ${reasonOf(cause)}`,
        { cause, context: { id: article.id } },
      );
    }
  }

  const throwIfClosed = (): void => {
    if (isClosed) throw new NewsgraphError('ABORTED', 'the extractor was closed');
  };

  async function ask<T>(article: Article, work: Work<T>): Promise<WorkerAnswer<T>> {
    // A pool that was ended would start anew.
    throwIfClosed();
    try {
      return await work(crew);
    } catch {
      throwIfClosed();
      // Whichever of the articles that the worker had been handed has ended it, the others shall not suffer for it.
      const turn = queue.then(() => workAlone(article, work));
      queue = turn.catch(() => {});
      return await turn;
    }
  }

  return {
    name,
    version,
    concurrency: jobs * ahead,
    extract: async (article) => unpack(await ask(article, ({ read }) => read(article))),
    digest: async (source, article) =>
      unpack(await ask(article, ({ digest }) => digest({ source, article }))),
    examine: (article) => own().examine!(article),
    ruleOf: (id) => own().ruleOf!(id),
    async close() {
      isClosed = true;
      await Promise.all([crew.close(), suspects?.close()]);
    },
  };
}

async function introduce(crew: WorkerCrew): ReturnType<WorkerCrew['introduce']> {
  try {
    return await crew.introduce();
  } catch (cause) {
    await crew.close();
    throw new NewsgraphError('WORKER_FAILED', `no worker thread can be started: ${reasonOf(cause)}`, {
      cause,
    });
  }
}

/** Something that a crew is asked to do with an article. */
type Work<T> = (crew: WorkerCrew) => Promise<WorkerAnswer<T>>;

function unpack<T>(answer: WorkerAnswer<T>): T {
  if ('result' in answer) return answer.result;
  throw unpackError(answer);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
