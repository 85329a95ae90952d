import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createAnalyzer, type KernelKind, loadLanguageModel } from '../../src/language/index.ts';
import { compareWithReference, type Difference, parseReferences } from './reference.ts';

// Compares the analyzer with files of dump_reference.py and prints a report:
//
//     npx tsx scripts/language/check-parity.ts [--kernel simd|plain] REFERENCE.jsonl...
//
// Exit code 1 if anything differs.

const SHOWN = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kernel: { type: 'string', default: 'simd' } },
});
const analyzer = createAnalyzer(loadLanguageModel(), { kernel: values.kernel as KernelKind });
const all: Difference[] = [];
for (const file of positionals) {
  const references = parseReferences(readFileSync(file, 'utf8'));
  let tokens = 0;
  let names = 0;
  let identical = 0;
  for (const reference of references) {
    const differences = compareWithReference(analyzer.analyze(reference.text), reference);
    tokens += reference.tokens.length;
    names += reference.names.length;
    if (differences.length === 0) identical++;
    all.push(...differences);
  }
  console.log(
    `${file}: ${identical} of ${references.length} texts identical, ${tokens} tokens, ${names} names`,
  );
}
for (const layer of new Set(all.map((difference) => difference.layer))) {
  const differences = all.filter((difference) => difference.layer === layer);
  console.log(`${layer}: ${differences.length} differences`);
  for (const { detail } of differences.slice(0, SHOWN)) console.log(`  ${detail}`);
}
process.exitCode = all.length === 0 ? 0 : 1;
