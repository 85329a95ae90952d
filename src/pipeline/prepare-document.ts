import { checkExtraction } from '../extract/check-extraction.ts';
import type { Article } from '../model/article.ts';
import { contentHash } from '../model/canonical-json.ts';
import type { DocumentStatements } from '../model/contribution.ts';
import { isNewsgraphError, NewsgraphError } from '../model/errors.ts';
import type { Extraction } from '../model/extraction.ts';
import { articleOutlets } from '../resolve/sources/article-outlets.ts';
import type { DocumentArtefacts } from '../workspace/artefacts.ts';
import type { DocumentEntry } from '../workspace/document-table.ts';
import type { Membership } from '../workspace/identity-tables.ts';
import type { JudgedEntity } from '../workspace/judged-table.ts';
import { extractionKey, extractorLabel, type PipelineContext } from './context.ts';
import { isDigesting } from './digesting-extractor.ts';
import { type DocumentDigest, digestDocument } from './document-digest.ts';
import type { JudgementsInForce } from './judgements/judgements-in-force.ts';

/** A document as the index takes it in. */
export interface PreparedDocument {
  readonly entry: Omit<DocumentEntry, 'story'>;
  readonly statements: DocumentStatements;
  /** Its entities in the resolution, before judgements make nodes of their own of some. */
  readonly members: readonly Membership[];
  /** The entities that judgements name. */
  readonly judged: readonly Omit<JudgedEntity, 'document'>[];
  /** Ids or addresses of the articles that it corrects. */
  readonly corrects: readonly string[];
}

/** A document on its way into the index. */
export interface ReadDocument extends DocumentArtefacts {
  /** Where it was made already, beside this thread. */
  readonly digest?: DocumentDigest;
}

/** Turns an article and its extraction into what the index keeps of them. Pure. */
export function prepareDocument(
  { article, file, articleHash, key, extraction, digest }: ReadDocument,
  { judgements }: { readonly judgements: JudgementsInForce },
): PreparedDocument {
  const { signature, statements, members } = digest ?? digestDocument(article, extraction);
  return {
    corrects: article.corrects ?? [],
    entry: {
      id: article.id,
      articleHash,
      extractionKey: key,
      extractor: extractorLabel(extraction.extractor),
      file,
      published: article.published?.slice(0, 10) ?? null,
      url: article.url ?? null,
      outlets: articleOutlets(article),
      signature,
    },
    statements,
    members,
    judged: judgements.locate(article.id, extraction),
  };
}

/**
 * Extracts an article and checks what came out.
 * @throws NewsgraphError `EXTRACTION_INVALID`, naming the source
 */
export async function extractArticle(
  context: Pick<PipelineContext, 'extractor' | 'ontology'>,
  source: string,
  article: Article,
  file: string | null = null,
): Promise<DocumentArtefacts> {
  const extractor = await context.extractor();
  const extraction = checkExtraction(await extractor.extract(article), context.ontology, source);
  checkBelongs(extraction, article, source);
  const key = extractionKey(article, extractor, context.ontology);
  return { source, article, file, articleHash: contentHash(article), key, extraction };
}

/**
 * Does the same for an article that goes into the index, and has it digested where that is done beside this thread.
 * @throws NewsgraphError `EXTRACTION_INVALID`, naming the source
 */
export async function readNewDocument(
  context: Pick<PipelineContext, 'extractor' | 'ontology'>,
  source: string,
  article: Article,
  file: string | null,
): Promise<ReadDocument> {
  const extractor = await context.extractor();
  if (!isDigesting(extractor)) return await extractArticle(context, source, article, file);
  const { extraction, digest } = await extractor.digest(source, article);
  checkBelongs(extraction, article, source);
  const key = extractionKey(article, extractor, context.ontology);
  return { source, article, file, articleHash: digest.articleHash, key, extraction, digest };
}

/** Whether an error says that an article, and not the run, is at fault. */
export function isArticleFault(error: unknown): error is NewsgraphError {
  return isNewsgraphError(error) && error.code === 'EXTRACTION_INVALID';
}

function checkBelongs(extraction: Extraction, article: Article, source: string): void {
  const fault = (reason: string) =>
    new NewsgraphError('EXTRACTION_INVALID', `${source}: ${reason}`, { context: { source, id: article.id } });
  if (extraction.id !== article.id) throw fault(`the extraction is of another article, "${extraction.id}"`);
  if (extraction.text !== article.text) throw fault('the extraction is of another text');
  const claim = extraction.claims.find(({ id }) => id.includes('#'));
  if (claim !== undefined) throw fault(`the id of a claim must not hold "#": ${claim.id}`);
}
