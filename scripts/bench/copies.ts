import { readPairs } from './copies/cases.ts';
import { measureCopies, ratesOf } from './copies/measure.ts';

/**
 * How copies of a text are told from texts that are none, by kind of edit, as a table.
 *
 *     npm run bench -- copies
 */
export async function run(): Promise<void> {
  const figures = measureCopies(await readPairs());
  console.log('| pairs | copy? | number | compared | joined |\n|---|---|---|---|---|');
  for (const { kind, isCopy, pairs, compared, joined } of figures) {
    console.log(`| ${kind} | ${isCopy ? 'yes' : 'no'} | ${pairs} | ${compared} | ${joined} |`);
  }
  const { precision, recall } = ratesOf(figures);
  console.log(`\nprecision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`);
}
