import { basename } from 'node:path';
import { completeArticle } from '../article/complete-article.ts';
import { readJsonArticle } from '../article/formats/json-article.ts';
import { defaultMaxTextLength } from '../article/source.ts';
import {
  createEvaluationRun,
  type EvaluationRun,
  evaluationRunSchema,
} from '../evaluation/evaluation-run.ts';
import type { GoldDocument } from '../evaluation/gold-document.ts';
import { type PairedDocuments, pairDocuments } from '../evaluation/pair-documents.ts';
import { type Prediction, predictionSchema } from '../evaluation/prediction.ts';
import type { Extractor } from '../extract/extractor.ts';
import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';
import type { Basis } from '../model/extraction.ts';
import type { Ontology } from '../model/ontology.ts';
import { throwIfAborted } from './abort.ts';
import { predictIdentities, type ReadGold } from './evaluate-identity.ts';
import { inOrder } from './in-order.ts';
import { openExtractor, type ReadingOptions } from './open-extractor.ts';
import { extractArticle } from './prepare-document.ts';
import { readGold } from './read-gold.ts';
import type { Progress } from './read-inputs.ts';
import { readJsonFile, readJsonLines } from './read-json-lines.ts';

/** Options of {@link evaluate}. */
export interface EvaluateOptions extends ReadingOptions {
  /** A file of extractions, one a line, to score in place of extracting; another system's, too. */
  readonly predictions?: string;
  /** Claims to score. Default: all. */
  readonly basis?: readonly Basis[];
  /** `detect` rejects texts that are surely not English; `en` takes every text for English. Default: `detect`. */
  readonly language?: 'detect' | 'en';
  readonly signal?: AbortSignal;
  /** Is told before the first file and after each document. */
  readonly onProgress?: (progress: Progress) => void;
}

/** What {@link evaluate} gives. */
export interface EvaluateOutcome {
  readonly run: EvaluationRun;
  /** The gold documents, in the order of the run's. */
  readonly documents: readonly GoldDocument[];
  /** Texts that could not be extracted; they count as if nothing had been found in them. */
  readonly rejected: readonly { readonly source: string; readonly error: NewsgraphError }[];
}

/**
 * Measures extraction against gold files: extracts each text as an article of this id, text, headline, date and outlet
 * alone, resolves those that were annotated for identity together, and scores.
 * @param files Gold files or folders of them, scored as one set.
 * @throws NewsgraphError naming file, line and reason for a file that cannot be taken; `ABORTED`, `ONTOLOGY_INVALID` or
 * `LANGUAGE_MODEL`
 */
export async function evaluate(
  files: readonly string[],
  options: EvaluateOptions = {},
): Promise<EvaluateOutcome> {
  const gold = await readGold(files);
  const documents = gold.map(({ document }) => document);
  const places = gold.map(({ file, document }) => `${file}: ${document.id}`);
  const names = [...new Set(gold.map(({ file }) => file))].map((file) => basename(file));
  const about = { files: names, basis: options.basis ?? null };
  const { predictions, basis } = options;
  if (predictions !== undefined) {
    const schema = predictionSchema;
    const read = await readJsonLines(predictions, { schema, name: 'an extraction' });
    const paired = pairDocuments(
      documents,
      read.map((one) => withBasis(one, basis)),
    );
    if (paired.extra === read.length) {
      throw new NewsgraphError(
        'SOURCE_INVALID',
        `${predictions}: none of its documents is one of gold (it has ${firstIds(read)}; gold has ${firstIds(documents)})`,
      );
    }
    const system = basename(predictions);
    return { run: createEvaluationRun(paired, { ...about, system }), documents, rejected: [] };
  }
  const { paired, rejected, system } = await extractAll(documents, places, options);
  return { run: createEvaluationRun(paired, { ...about, system }), documents, rejected };
}

/**
 * Reads a run that was kept in a file.
 * @throws NewsgraphError `SOURCE_INVALID` or `SOURCE_MISSING`, naming file and reason
 */
export async function readEvaluationRun(file: string): Promise<EvaluationRun> {
  return await readJsonFile(file, { schema: evaluationRunSchema, name: 'the run of an evaluation' });
}

async function extractAll(
  documents: readonly GoldDocument[],
  places: readonly string[],
  options: EvaluateOptions,
): Promise<{ paired: PairedDocuments; rejected: EvaluateOutcome['rejected']; system: string }> {
  const { ontology, extractor, close } = await openExtractor(options);
  const rejected: { source: string; error: NewsgraphError }[] = [];
  const pairs: { gold: GoldDocument; prediction: Prediction | null }[] = [];
  // Kept until all are read: who is who is known of all documents together.
  const across = new Map<number, ReadGold>();
  const total = documents.length;
  try {
    options.onProgress?.({ done: 0, total, articles: 0, part: 0 });
    const results = inOrder(
      documents.entries(),
      async ([index, gold]) => {
        const source = places[index]!;
        try {
          const read = await extractText(gold, source, { ontology, extractor }, options.language);
          return { gold, read, fault: null };
        } catch (error) {
          if (!isNewsgraphError(error) || !textFaults.has(error.code)) throw error;
          return { gold, read: null, fault: { source, error } };
        }
      },
      { width: () => extractor.concurrency ?? 1 },
    );
    for await (const one of results) {
      throwIfAborted(options.signal);
      if (one === 'waiting') continue;
      const { gold, read, fault } = one.result;
      if (fault !== null) rejected.push(fault);
      if (read !== null && gold.layers.includes('identity')) across.set(pairs.length, { gold, ...read });
      pairs.push({ gold, prediction: read && withBasis(read.extraction, options.basis) });
      options.onProgress?.({ done: pairs.length, total, articles: pairs.length, part: 0 });
    }
  } finally {
    await close();
  }
  const resolved = predictIdentities([...across.values()]);
  for (const [at, index] of [...across.keys()].entries()) {
    pairs[index] = { ...pairs[index]!, prediction: withBasis(resolved[at]!, options.basis) };
  }
  return { paired: { pairs, extra: 0 }, rejected, system: `${extractor.name} ${extractor.version}` };
}

/** Codes that say that a text, and not the run, is at fault. */
const textFaults: ReadonlySet<NewsgraphError['code']> = new Set([
  'SOURCE_EMPTY',
  'SOURCE_INVALID',
  'SOURCE_UNSUPPORTED',
  'EXTRACTION_INVALID',
]);

async function extractText(
  { id, text, title, published, outlet }: GoldDocument,
  source: string,
  { ontology, extractor }: { readonly ontology: Ontology; readonly extractor: Extractor },
  language: 'detect' | 'en' = 'detect',
): Promise<Omit<ReadGold, 'gold'>> {
  const draft = readJsonArticle({ id, text, title, published, outlet });
  const article = await completeArticle(draft, {
    fallbackId: null,
    maxTextLength: defaultMaxTextLength,
    language,
    // A text without metadata has nothing to warn of.
    warn() {},
  });
  const { extraction } = await extractArticle(
    { ontology, extractor: async () => extractor },
    source,
    article,
  );
  return { article, extraction };
}

/** The first ids of a list of documents, for messages. */
function firstIds(documents: readonly { readonly id: unknown }[]): string {
  const ids = documents.slice(0, 3).map(({ id }) => JSON.stringify(id));
  return `${ids.join(', ')}${documents.length > ids.length ? ' and others' : ''}`;
}

function withBasis(prediction: Prediction, bases: readonly Basis[] | undefined): Prediction {
  if (bases === undefined) return prediction;
  const isWanted = (basis: unknown) => basis === undefined || bases.some((one) => one === basis);
  return { ...prediction, claims: prediction.claims.filter(({ basis }) => isWanted(basis)) };
}
