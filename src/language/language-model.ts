import { type WasmModule, wasm } from './kernel/web-assembly.ts';
import { openModelFolder } from './model-folder.ts';
import type {
  AttributeRule,
  LabelTables,
  LemmaTables,
  TokenizerTables,
  VocabularyTables,
  WeightDirectory,
} from './model-tables.ts';

/** The tables of a model: everything but the numbers. */
interface LanguageTables {
  readonly tokenizer: TokenizerTables;
  readonly vocabulary: VocabularyTables;
  readonly labels: LabelTables;
  readonly attributeRules: readonly AttributeRule[];
  readonly lemmas: LemmaTables;
  readonly directory: WeightDirectory;
}

/**
 * A loaded model: plain data without state. It may be posted to worker threads as it is (`workerData`,
 * `postMessage`); all threads then share one copy of the weights.
 */
export interface LanguageModel {
  /** Name and version, such as `en_core_web_sm 3.8.0-names.0a1b2c3d`: the part after the hyphen is the name finder's. */
  readonly name: string;
  readonly weights: SharedArrayBuffer;
  /** The compiled kernel, or null where the engine lacks vector instructions. */
  readonly kernel: WasmModule | null;
  readonly tables: LanguageTables;
}

/** Options of {@link loadLanguageModel}. */
export interface LanguageModelOptions {
  /** Folder of the model's files. Default: `data/language` of this package. */
  readonly folder?: string | URL;
}

const ownFolder = new URL('../../data/language/', import.meta.url);

/**
 * Name and version of the model in a folder, without loading it.
 * @throws NewsgraphError `LANGUAGE_MODEL`
 */
export function languageModelName(options: LanguageModelOptions = {}): string {
  return openModelFolder(options.folder ?? ownFolder).name;
}

/**
 * Reads the English model from disk, in some 0.1 seconds.
 *
 * @throws NewsgraphError `LANGUAGE_MODEL` if a file is missing or is not the one that the manifest names.
 */
export function loadLanguageModel(options: LanguageModelOptions = {}): LanguageModel {
  const folder = openModelFolder(options.folder ?? ownFolder);
  const kernel = folder.bytes('kernel.wasm');
  return {
    name: folder.name,
    weights: folder.shared('weights.bin'),
    kernel: wasm.validate(kernel) ? new wasm.Module(kernel) : null,
    tables: {
      tokenizer: folder.json('tokenizer.json') as TokenizerTables,
      vocabulary: folder.json('vocabulary.json') as VocabularyTables,
      labels: folder.json('labels.json') as LabelTables,
      attributeRules: folder.json('attribute-rules.json') as readonly AttributeRule[],
      lemmas: folder.json('lemmas.json') as LemmaTables,
      directory: folder.json('weights.json') as WeightDirectory,
    },
  };
}
