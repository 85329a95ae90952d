export { type Analyzer, type AnalyzerOptions, createAnalyzer } from './analyzer.ts';
export { formatConllu } from './conllu.ts';
export type { KernelKind } from './kernel/kernel.ts';
export { type LanguageModel, type LanguageModelOptions, loadLanguageModel } from './language-model.ts';
