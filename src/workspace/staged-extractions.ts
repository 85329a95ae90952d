import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Extraction } from '../model/extraction.ts';
import { checkId, extractionArtefact, readArtefact, toText } from './artefact-files.ts';
import { artefactPath, fileError, type WriteFile } from './workspace-files.ts';

const stateSchema = z.object({ purpose: z.string().min(1), isFinished: z.boolean() });

/** An extraction that was made anew, and the hash of everything that it depends on. */
interface StagedExtraction {
  readonly articleHash: string;
  readonly key: string;
  readonly extraction: Extraction;
}

/**
 * Extractions that were made anew to see what they would change. They count only when they are written as artefacts.
 * Every method throws NewsgraphError `WORKSPACE_INVALID`, naming the file, where one cannot be read or written.
 */
export interface StagedExtractions {
  /** What they are being made for, as `begin` was told; null where nothing is under way. */
  purpose(): Promise<string | null>;
  /** Forgets what was made before and begins anew. */
  begin(purpose: string): Promise<void>;
  /** Notes that all were made; they stay. */
  finish(): Promise<void>;
  /** By article id. */
  read(id: string): Promise<StagedExtraction | null>;
  write(staged: StagedExtraction): Promise<void>;
  clear(): Promise<void>;
}

/** Staged extractions in a folder, one file each. */
export function createStagedExtractions(folder: string, writeFile: WriteFile): StagedExtractions {
  const statePath = join(folder, 'state.json');
  const clear = async () => {
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (cause) {
      throw fileError(folder, 'cannot be removed', cause);
    }
  };
  return {
    async purpose() {
      const state = await readArtefact(statePath, stateSchema);
      return state === null || state.isFinished ? null : state.purpose;
    },
    async begin(purpose) {
      await clear();
      await writeFile(statePath, toText({ purpose, isFinished: false }));
    },
    async finish() {
      const state = await readArtefact(statePath, stateSchema);
      if (state !== null) await writeFile(statePath, toText({ ...state, isFinished: true }));
    },
    async read(id) {
      const path = artefactPath(folder, id);
      const artefact = await readArtefact(path, extractionArtefact);
      if (artefact !== null) checkId(path, artefact.extraction.id, id);
      return artefact;
    },
    async write({ articleHash, key, extraction }) {
      await writeFile(artefactPath(folder, extraction.id), toText({ articleHash, key, extraction }));
    },
    clear,
  };
}
