import { createArtefactsOverlay } from '../workspace/artefacts.ts';
import { recover } from './commit-documents.ts';
import type { PipelineContext } from './context.ts';
import { applyJudgements } from './judgements/apply-judgements.ts';
import { createBookOverlay } from './judgements/judgement-book.ts';
import { reconcileStores } from './rebuild.ts';

/**
 * Does work on a workspace that is up to date, and leaves no trace of it: files are written in memory alone, and what the
 * index was told is taken back. Stores must not be written to.
 */
export async function rehearse<T>(
  context: PipelineContext,
  work: (rehearsal: PipelineContext) => Promise<T>,
): Promise<T> {
  const end = context.index.rehearse();
  try {
    const rehearsal = {
      ...context,
      artefacts: createArtefactsOverlay(context.artefacts),
      judgements: createBookOverlay(context.judgements),
    };
    await recover(rehearsal);
    await applyJudgements(rehearsal);
    await reconcileStores(rehearsal);
    return await work(rehearsal);
  } finally {
    end();
  }
}
