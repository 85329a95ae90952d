export { type Analyzer, createAnalyzer } from './analyzer.ts';
export { formatConllu } from './conllu.ts';
export type { KernelKind } from './kernel/kernel.ts';
export { type LanguageModel, languageModelName, loadLanguageModel } from './language-model.ts';
