import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkspace, type Workspace } from '../../../src/index.ts';
import type { Article } from '../../../src/model/article.ts';
import type { StoreSettings } from '../../../src/workspace/config.ts';
import { createSyntheticExtractor, syntheticArticle } from './synthetic-articles.ts';

/** How long it took to ingest one changed article. */
export interface Reingest {
  /** Articles of the workspace. */
  readonly articles: number;
  /** Median over all tries, in milliseconds. */
  readonly milliseconds: number;
  /** Nodes and edges that were written for one of them, at most. */
  readonly changes: number;
}

const tries = 15;

/** Fills a workspace with synthetic articles, and ingests changed ones one at a time. */
export async function measureReingest(articles: number, store: StoreSettings): Promise<Reingest> {
  const folder = await mkdtemp(join(tmpdir(), 'newsgraph-bench-'));
  const workspace = await openWorkspace({
    folder,
    use: [store],
    adopt: true,
    extractor: createSyntheticExtractor(),
  });
  try {
    await ingest(
      workspace,
      Array.from({ length: articles }, (_, number) => syntheticArticle(number)),
    );
    const times: number[] = [];
    let most = 0;
    // The first tries warm statements up.
    for (let attempt = -3; attempt < tries; attempt += 1) {
      const number = (Math.abs(attempt) * 37) % articles;
      const began = performance.now();
      const changes = await ingest(workspace, [syntheticArticle(number, attempt + 10)]);
      if (attempt < 0) continue;
      times.push(performance.now() - began);
      most = Math.max(most, changes);
    }
    times.sort((a, b) => a - b);
    return { articles, milliseconds: times[Math.floor(tries / 2)] as number, changes: most };
  } finally {
    for (const { name } of (await workspace.status()).stores) await workspace.drop(name);
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function ingest(workspace: Workspace, articles: readonly Article[]): Promise<number> {
  let changes = 0;
  const onPlan = ({ nodes, edges }: { nodes: readonly unknown[]; edges: readonly unknown[] }): void => {
    changes += nodes.length + edges.length;
  };
  for await (const outcome of workspace.ingestArticles(articles, { onPlan })) {
    if (outcome.status === 'rejected') throw outcome.error;
  }
  return changes;
}
