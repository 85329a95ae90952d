import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { createEvaluationRun } from '../../src/evaluation/evaluation-run.ts';
import { pairDocuments } from '../../src/evaluation/pair-documents.ts';
import { evaluate } from '../../src/index.ts';
import { replaceBetween } from '../quality/table.ts';
import { predictNaive } from './predict-naive.ts';
import { benchmarkTable } from './table.ts';

// Measures newsgraph and the naive reading on data/benchmark and writes the table of README.md:
//
//     npm run benchmark
//     npm run benchmark -- --predictions naive.jsonl     keeps the naive reading, for `newsgraph eval --predictions`

const page = new URL('../../README.md', import.meta.url);
const benchmark = fileURLToPath(new URL('../../data/benchmark', import.meta.url));

const { values } = parseArgs({ options: { predictions: { type: 'string' } } });
const { run, documents, rejected } = await evaluate([benchmark]);
for (const { source, error } of rejected) throw new Error(`${source}: ${error.message}`);
const trapped = documents.filter(({ layers }) => layers.includes('claims'));
const predictions = await predictNaive(trapped);
if (values.predictions !== undefined) {
  const lines = predictions.map((prediction) => `${JSON.stringify(prediction)}\n`);
  await writeFileAtomic(values.predictions, lines.join(''));
}
const about = { system: 'naive reading', files: [], basis: null };
const table = benchmarkTable(run, createEvaluationRun(pairDocuments(trapped, predictions), about));
const before = await readFile(page, 'utf8');
const marks = ['<!-- benchmark begin -->', '<!-- benchmark end -->'] as const;
await writeFileAtomic(fileURLToPath(page), replaceBetween(before, ...marks, table));
console.log(table);
