import { parseArgs } from 'node:util';
import type { Article } from '../../src/model/article.ts';
import { createRecorder } from './extract/analysed-texts.ts';
import { importBuilt } from './extract/built.ts';
import { measureMemory } from './extract/memory.ts';
import { readArticles } from './extract/read-articles.ts';
import { timeByFolder } from './extract/time-by-folder.ts';

type Language = typeof import('../../src/language/index.ts');
type Extraction = typeof import('../../src/extract/linguistic/linguistic-extractor.ts');
type Ontologies = typeof import('../../src/ontology/load-ontology.ts');

/**
 * Compares the whole extraction with the language analysis alone of the same blocks of the same articles, in one process
 * and in turns, by processor time; then extracts the articles over and over and tells how much memory that takes. It
 * measures the built product, which `npm run bench` builds first. `ARTICLES` are what `newsgraph extract` takes, such as
 * a JSONL file whose lines have an "id" and a "text".
 *
 *     npm run bench -- extract ARTICLES... [--rounds 9] [--documents 1000] [--profile]
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      /** How often both read all articles. In the first rounds the engine still compiles the code of the rules. */
      rounds: { type: 'string', default: '9' },
      /** How many documents the memory is measured over; 0: it is not. */
      documents: { type: 'string', default: '1000' },
      /** Whether to tell which folders of the source the time goes to. */
      profile: { type: 'boolean', default: false },
    },
  });
  const articles = await readArticles(positionals);
  if (articles.length === 0) throw new Error('Name files or folders of articles');
  const { createAnalyzer, loadLanguageModel } = await importBuilt<Language>('language/index.js');
  const { createLinguisticExtractor } = await importBuilt<Extraction>(
    'extract/linguistic/linguistic-extractor.js',
  );
  const { loadOntology } = await importBuilt<Ontologies>('ontology/load-ontology.js');
  const analyzer = createAnalyzer(loadLanguageModel());
  const ontology = await loadOntology();
  const recorder = createRecorder(analyzer);
  const { extract } = createLinguisticExtractor({ analyzer: recorder, ontology });
  const extractAll = async (): Promise<void> => {
    for (const article of articles) await extract(article);
  };
  // The first pass warms up both, since the extraction holds the analysis, and notes what is analysed.
  await extractAll();
  const { texts, tokens } = recorder.stop();
  console.log(`${articles.length} articles, ${texts.length} blocks, ${tokens} tokens`);

  const analyseAll = (): void => {
    for (const text of texts) analyzer.analyze(text);
  };
  const rounds: { language: number; extraction: number }[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const language = await processorTime(analyseAll);
    const extraction = await processorTime(extractAll);
    rounds.push({ language, extraction });
    console.log(
      `round ${round + 1}: language ${speed(tokens, language)}, extraction ${speed(tokens, extraction)}, ` +
        `${(extraction / language).toFixed(2)} times the time`,
    );
  }
  console.log(
    `median: language ${speed(tokens, median(rounds.map(({ language }) => language)))}, ` +
      `extraction ${speed(tokens, median(rounds.map(({ extraction }) => extraction)))}, ` +
      `${median(rounds.map(({ language, extraction }) => extraction / language)).toFixed(2)} times the time`,
  );
  if (values.profile) console.log(await timeByFolder(extractAll));
  const documents = Number(values.documents);
  if (documents > 0)
    console.log(await measureMemory(articles, documents, (article: Article) => extract(article)));
}

/** Processor time of all threads while something runs, in seconds. */
async function processorTime(work: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function speed(tokens: number, seconds: number): string {
  return `${Math.round(tokens / seconds)} tokens/s`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
