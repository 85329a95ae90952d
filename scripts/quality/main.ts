import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { readEvaluationRun } from '../../src/index.ts';
import { qualityTable, replaceBetween } from './table.ts';

// Writes the table of docs/quality.md from runs that `newsgraph eval GOLD --save RUN.json` saved, one gold set each:
//
//     npm run quality -- UNTOUCHED.json... [--development RUN.json]...
//
// What no run is given for says so in the table: name all runs at once.

const page = new URL('../../docs/quality.md', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** A run over the development two thirds of a set. */
    development: { type: 'string', multiple: true, default: [] },
  },
});
const table = qualityTable({
  development: await Promise.all(values.development.map((file) => readEvaluationRun(file))),
  untouched: await Promise.all(positionals.map((file) => readEvaluationRun(file))),
});
const before = await readFile(page, 'utf8');
await writeFileAtomic(
  page.pathname,
  replaceBetween(before, '<!-- figures begin -->', '<!-- figures end -->', table),
);
console.log(table);
