import { faultsOf } from '../extract/check-extraction.ts';
import { contentHash } from '../model/canonical-json.ts';
import type { DocumentArtefacts } from '../workspace/artefacts.ts';
import { changeDocuments } from './change-documents.ts';
import { extractionKey, type PipelineContext } from './context.ts';
import { isArticleFault, prepareDocument, type ReadDocument, readNewDocument } from './prepare-document.ts';

/**
 * Writes documents into the workspace: first the artefacts, then in one transaction the index. Stores follow with
 * `projectPending`. A document whose files were being written when a run was killed is found by `recover`.
 */
export async function commitDocuments(
  context: PipelineContext,
  documents: readonly ReadDocument[],
): Promise<void> {
  const { index, artefacts } = context;
  const ids = documents.map(({ article }) => article.id);
  index.markDirty(ids);
  // All end before an error is thrown: nothing is written behind the caller's back.
  const writes = await Promise.allSettled(documents.map((document) => artefacts.write(document)));
  const failure = writes.find((write) => write.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  index.transaction(() => {
    nextRevision(context);
    changeDocuments(
      context,
      documents.map((document) => ({
        id: document.article.id,
        document: prepareDocument(document, context),
      })),
      'documents',
    );
    index.clearDirty(ids);
  });
}

/** Takes a document out of the workspace for good; its tombstone keeps it out. */
export async function commitRetraction(context: PipelineContext, id: string): Promise<void> {
  const { index, artefacts } = context;
  index.markDirty([id]);
  await artefacts.setRetracted(id, true);
  await removeDocument(context, id);
}

/** Indexes what a killed run had begun to write. Does nothing after a run that ended well. */
export async function recover(context: PipelineContext): Promise<void> {
  for (const id of context.index.dirty()) {
    context.logger.info('finishing what an interrupted run began', { document: id });
    if (await context.artefacts.isRetracted(id)) {
      await removeDocument(context, id);
      continue;
    }
    try {
      const document = await readDocument(context, id);
      if (document === null) await removeDocument(context, id);
      else await commitDocuments(context, [document]);
    } catch (error) {
      if (!isArticleFault(error)) throw error;
      context.logger.warn('an interrupted article cannot be extracted; ingest it again', {
        document: id,
        reason: error.message,
      });
      await removeDocument(context, id);
    }
  }
}

/**
 * The artefacts of a document. Where the extraction is missing, belongs to another version of the article or does not
 * obey the ontology, it is made anew and written. Null if there is no article.
 */
export async function readDocument(context: PipelineContext, id: string): Promise<ReadDocument | null> {
  const source = await context.artefacts.readArticle(id);
  if (source === null) return null;
  const extraction = await context.artefacts.readExtraction(id);
  const belongs = extraction !== null && extraction.articleHash === contentHash(source.article);
  if (belongs && faultsOf(extraction.extraction, context.ontology).length === 0) {
    return { ...source, ...extraction };
  }
  const document = await readNewDocument(context, source.source, source.article, source.file);
  await context.artefacts.write(document);
  return document;
}

/**
 * The artefacts of a document, its extraction made anew and written where it depends on what has changed, or taken from what
 * was staged for it.
 */
export async function rereadDocument(context: PipelineContext, id: string): Promise<ReadDocument | null> {
  const source = await context.artefacts.readArticle(id);
  if (source === null) return null;
  const key = extractionKey(source.article, await context.extractor(), context.ontology);
  const staged = await context.artefacts.staged.read(id);
  const isUsable = staged !== null && staged.key === key;
  const document = isUsable ? { ...source, ...staged } : await extractOrReuse(context, source);
  await context.artefacts.write(document);
  return document;
}

/** A new extraction of an article, or the one that the workspace keeps if nothing that it depends on has changed. */
export async function extractOrReuse(
  context: PipelineContext,
  document: Pick<DocumentArtefacts, 'source' | 'article' | 'file'>,
): Promise<ReadDocument> {
  const { source, article, file } = document;
  const kept = await context.artefacts.readExtraction(article.id);
  const key = extractionKey(article, await context.extractor(), context.ontology);
  if (kept === null || kept.key !== key) return await readNewDocument(context, source, article, file);
  return { source, article, file, articleHash: contentHash(article), key, extraction: kept.extraction };
}

/** Begins the next revision of the workspace. To be called in a transaction. */
export function nextRevision({ index }: Pick<PipelineContext, 'index'>): number {
  const revision = index.revision() + 1;
  index.setRevision(revision);
  return revision;
}

/** Takes a document out of the workspace without a tombstone: it comes back when it is ingested again. */
export async function commitRemoval(context: PipelineContext, id: string): Promise<void> {
  context.index.markDirty([id]);
  await removeDocument(context, id);
}

async function removeDocument(context: PipelineContext, id: string): Promise<void> {
  const { index, artefacts } = context;
  await artefacts.remove(id);
  index.transaction(() => {
    nextRevision(context);
    changeDocuments(context, [{ id, document: null }], 'documents');
    index.clearDirty([id]);
  });
}
