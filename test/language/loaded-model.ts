import { readFileSync } from 'node:fs';
import { parseReferences, type Reference } from '../../scripts/language/reference.ts';
import {
  type Analyzer,
  createAnalyzer,
  type KernelKind,
  type LanguageModel,
  loadLanguageModel,
} from '../../src/language/index.ts';
import { createTokenizer, type Tokenizer } from '../../src/language/tokenizer/tokenizer.ts';
import { createVocabulary } from '../../src/language/vocabulary/vocabulary.ts';

let loaded: LanguageModel | undefined;

/** The model, loaded once per test file. */
export function sharedModel(): LanguageModel {
  loaded ??= loadLanguageModel();
  return loaded;
}

export function newAnalyzer(kernel?: KernelKind): Analyzer {
  return createAnalyzer(sharedModel(), kernel === undefined ? {} : { kernel });
}

export function newTokenizer(): Tokenizer {
  const { tokenizer, vocabulary } = sharedModel().tables;
  return createTokenizer(tokenizer, createVocabulary(vocabulary));
}

/** The references of a golden file. */
export function golden(name: string): Reference[] {
  return parseReferences(readFileSync(new URL(`golden/${name}.jsonl`, import.meta.url), 'utf8'));
}
