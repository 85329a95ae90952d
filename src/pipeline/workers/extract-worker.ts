// The program of a worker thread that reads articles. It is started by `worker-crew.ts` and imported by nobody.
import { workerData } from 'node:worker_threads';
import { checkExtraction } from '../../extract/check-extraction.ts';
import { parseOwnRules } from '../../extract/linguistic/own-rules/parse-own-rules.ts';
import type { Article } from '../../model/article.ts';
import type { Extraction } from '../../model/extraction.ts';
import { packError } from '../../model/packed-error.ts';
import { createCollector } from '../../system/collect-garbage.ts';
import { createDefaultExtractor } from '../default-extractor.ts';
import type { DigestedExtraction } from '../digesting-extractor.ts';
import { digestDocument } from '../document-digest.ts';
import type { DigestTask, Introduction, WorkerAnswer, WorkerSetup } from './worker-messages.ts';

/** What may lie about uncollected in one thread of several, in bytes. */
const mostGarbage = 12 * 1024 * 1024;

const { ontology: base, rules, model } = workerData as WorkerSetup;
const own = rules === null ? undefined : parseOwnRules(rules.source, rules.file, base);
const ontology = own?.ontology ?? base;
const collectGarbage = createCollector(mostGarbage);
const extractor = createDefaultExtractor(ontology, own, model);

/** Tells what extractor this worker has. */
export function introduce(): Introduction {
  return { name: extractor.name, version: extractor.version };
}

/** Extracts one article. */
export async function read(article: Article): Promise<WorkerAnswer<Extraction>> {
  return await answer(async () => extractor.extract(article));
}

/** Extracts one article, checks what came out and digests it. */
export async function digest({ source, article }: DigestTask): Promise<WorkerAnswer<DigestedExtraction>> {
  return await answer(async () => {
    const extraction = checkExtraction(await extractor.extract(article), ontology, source);
    return { extraction, digest: digestDocument(article, extraction) };
  });
}

async function answer<T>(work: () => Promise<T>): Promise<WorkerAnswer<T>> {
  try {
    const result = await work();
    collectGarbage();
    return { result };
  } catch (error) {
    return packError(error);
  }
}
