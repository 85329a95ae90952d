import { join } from 'node:path';
import { z } from 'zod';
import { type Article, articleSchema } from '../model/article.ts';
import type { Extraction } from '../model/extraction.ts';
import { checkId, extractionArtefact, readArtefact, toText } from './artefact-files.ts';
import { createStagedExtractions, type StagedExtractions } from './staged-extractions.ts';
import {
  artefactPath,
  listArtefacts,
  removeFile,
  type WriteFile,
  workspaceFiles,
  writeFileSafely,
} from './workspace-files.ts';

const articleArtefact = z.object({
  source: z.string(),
  file: z.string().nullable().default(null),
  article: articleSchema,
});
const tombstone = z.object({ id: z.string().min(1) });

/** An article and where it was read from. */
interface ArticleArtefact {
  /** How the outcome that brought it named its source. */
  readonly source: string;
  /** Absolute path of the file that it was read from; null for what came from elsewhere. */
  readonly file: string | null;
  readonly article: Article;
}

/** An extraction and the hash of everything that it depends on. */
interface ExtractionArtefact {
  /** Hash of the article that it was read out of: tells whether the two artefacts belong together. */
  readonly articleHash: string;
  readonly key: string;
  readonly extraction: Extraction;
}

/** What a workspace keeps of a document: the truth from which index and stores can be made again. */
export interface DocumentArtefacts extends ArticleArtefact, ExtractionArtefact {}

/**
 * Keeper of artefacts, by article id.
 * Every method throws NewsgraphError `WORKSPACE_INVALID`, naming the file, where one cannot be read or written.
 */
export interface Artefacts {
  readArticle(id: string): Promise<ArticleArtefact | null>;
  readExtraction(id: string): Promise<ExtractionArtefact | null>;
  write(artefacts: DocumentArtefacts): Promise<void>;
  /** Removes article and extraction. */
  remove(id: string): Promise<void>;
  /** Whether the article was retracted. */
  isRetracted(id: string): Promise<boolean>;
  setRetracted(id: string, retracted: boolean): Promise<void>;
  /** Every article id, in a fixed order. */
  ids(): AsyncIterable<string>;
  /** Every id that was retracted, in a fixed order. */
  retractedIds(): AsyncIterable<string>;
  /** Extractions that were made anew and do not count yet. */
  readonly staged: StagedExtractions;
}

/** Options of {@link createArtefacts}. */
export interface ArtefactsOptions {
  /** How files are written. Default: atomically, by renaming. */
  readonly writeFile?: WriteFile;
}

/** Artefacts in the folders of a workspace, one readable JSON file each. */
export function createArtefacts(folder: string, options: ArtefactsOptions = {}): Artefacts {
  const writeFile = options.writeFile ?? writeFileSafely;
  const articles = join(folder, workspaceFiles.articles);
  const extractions = join(folder, workspaceFiles.extractions);
  const tombstones = join(folder, workspaceFiles.tombstones);

  return {
    async readArticle(id) {
      const path = artefactPath(articles, id);
      const artefact = await readArtefact(path, articleArtefact);
      if (artefact !== null) checkId(path, artefact.article.id, id);
      return artefact;
    },
    async readExtraction(id) {
      const path = artefactPath(extractions, id);
      const artefact = await readArtefact(path, extractionArtefact);
      if (artefact === null) return null;
      checkId(path, artefact.extraction.id, id);
      return artefact;
    },
    async write({ source, file, article, articleHash, key, extraction }) {
      await writeFile(artefactPath(extractions, article.id), toText({ articleHash, key, extraction }));
      await writeFile(artefactPath(articles, article.id), toText({ source, file, article }));
    },
    async remove(id) {
      await removeFile(artefactPath(articles, id));
      await removeFile(artefactPath(extractions, id));
    },
    async isRetracted(id) {
      const path = artefactPath(tombstones, id);
      const artefact = await readArtefact(path, tombstone);
      if (artefact !== null) checkId(path, artefact.id, id);
      return artefact !== null;
    },
    async setRetracted(id, retracted) {
      const path = artefactPath(tombstones, id);
      await (retracted ? writeFile(path, toText({ id })) : removeFile(path));
    },
    async *ids() {
      for await (const path of listArtefacts(articles)) {
        const artefact = await readArtefact(path, articleArtefact);
        if (artefact !== null) yield artefact.article.id;
      }
    },
    async *retractedIds() {
      for await (const path of listArtefacts(tombstones)) {
        const artefact = await readArtefact(path, tombstone);
        if (artefact !== null) yield artefact.id;
      }
    },
    staged: createStagedExtractions(join(folder, workspaceFiles.staged), writeFile),
  };
}

/** Artefacts as they would be: writes stay in memory, reads fall through to `base`. */
export function createArtefactsOverlay(base: Artefacts): Artefacts {
  const changed = new Map<string, DocumentArtefacts | null>();
  const retractions = new Map<string, boolean>();
  return {
    async readArticle(id) {
      const own = changed.get(id);
      return own === undefined ? await base.readArticle(id) : own;
    },
    async readExtraction(id) {
      const own = changed.get(id);
      return own === undefined ? await base.readExtraction(id) : own;
    },
    async write(artefacts) {
      changed.set(artefacts.article.id, artefacts);
    },
    async remove(id) {
      changed.set(id, null);
    },
    async isRetracted(id) {
      return retractions.get(id) ?? (await base.isRetracted(id));
    },
    async setRetracted(id, retracted) {
      retractions.set(id, retracted);
    },
    async *ids() {
      for await (const id of base.ids()) if (!changed.has(id)) yield id;
      for (const [id, own] of changed) if (own !== null) yield id;
    },
    async *retractedIds() {
      for await (const id of base.retractedIds()) if (!retractions.has(id)) yield id;
      for (const [id, retracted] of retractions) if (retracted) yield id;
    },
    staged: base.staged,
  };
}
