// The program of a worker thread that reads articles. It is started by `worker-crew.ts` and imported by nobody.
import { workerData } from 'node:worker_threads';
import { parseOwnRules } from '../../extract/linguistic/own-rules/parse-own-rules.ts';
import type { Article } from '../../model/article.ts';
import { packError } from '../../model/packed-error.ts';
import { createCollector } from '../../system/collect-garbage.ts';
import { createDefaultExtractor } from '../default-extractor.ts';
import type { Introduction, WorkerAnswer, WorkerSetup } from './worker-messages.ts';

const { ontology, rules, model } = workerData as WorkerSetup;
const own = rules === null ? undefined : parseOwnRules(rules.source, rules.file, ontology);
const collectGarbage = createCollector();
const extractor = createDefaultExtractor(own?.ontology ?? ontology, own, model);

/** Tells what extractor this worker has. */
export function introduce(): Introduction {
  return { name: extractor.name, version: extractor.version };
}

/** Extracts one article. */
export async function read(article: Article): Promise<WorkerAnswer> {
  try {
    const extraction = await extractor.extract(article);
    collectGarbage();
    return { extraction };
  } catch (error) {
    return packError(error);
  }
}
