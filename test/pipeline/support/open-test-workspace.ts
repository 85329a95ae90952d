import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IngestOptions } from '../../../src/pipeline/ingest.ts';
import type { IngestOutcome } from '../../../src/pipeline/ingest-outcome.ts';
import type { OpenWorkspaceOptions } from '../../../src/pipeline/open-context.ts';
import { openWorkspace, type Workspace } from '../../../src/pipeline/workspace.ts';
import { createGeneratedExtractor, type GeneratedDocument, smallOntology } from './generated-articles.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** A folder of its own, removed after the work. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-test-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A workspace over a store in memory and an extractor that knows `documents`; closed after the work. */
export async function withWorkspace<T>(
  documents: readonly GeneratedDocument[],
  work: (workspace: Workspace, store: MemoryStore) => Promise<T>,
  options: OpenWorkspaceOptions = {},
): Promise<T> {
  const store = createMemoryStore();
  const run = async (folder: string) => {
    const workspace = await openWorkspace({
      folder,
      stores: [store],
      ontology: smallOntology,
      extractor: createGeneratedExtractor(documents),
      ...options,
    });
    try {
      return await work(workspace, store);
    } finally {
      await workspace.close();
    }
  };
  return options.folder === undefined ? await withFolder(run) : await run(options.folder);
}

/** Ingests documents and gives the outcomes. */
export async function ingestAll(
  workspace: Workspace,
  documents: readonly GeneratedDocument[],
  options: IngestOptions = {},
): Promise<IngestOutcome[]> {
  const outcomes: IngestOutcome[] = [];
  const articles = documents.map(({ article }) => article);
  for await (const outcome of workspace.ingestArticles(articles, options)) outcomes.push(outcome);
  return outcomes;
}
