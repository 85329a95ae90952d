import { parseArgs } from 'node:util';
import { createAnalyzer, loadLanguageModel } from '../../src/language/index.ts';
import { readTexts } from './read-texts.ts';
import { startReference } from './reference-process.ts';

/** Rounds in which both pipelines take turns, so that a busy machine slows both. */
const ROUNDS = 10;

interface Measure {
  tokens: number;
  /** Processor time of all threads, in seconds. */
  seconds: number;
}

/**
 * Compares the analyzer with the reference pipeline (`nlp.pipe`) on the same texts, each seen once, on one thread
 * each, by processor time. `TEXTS` is a folder of text files or a JSONL file whose lines have a "text".
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { python: { type: 'string', default: process.env.NEWSGRAPH_BENCH_PYTHON ?? 'python3' } },
  });
  const texts = positionals.flatMap(readTexts);
  if (texts.length === 0) throw new Error('Name a folder of texts or a JSONL file');
  const began = performance.now();
  const analyzer = createAnalyzer(loadLanguageModel());
  console.log(`model loaded in ${((performance.now() - began) / 1000).toFixed(2)} s`);
  const reference = await startReference(values.python);

  const analyze = (slice: readonly string[]): Measure => {
    const before = process.cpuUsage();
    let tokens = 0;
    for (const text of slice) tokens += analyzer.analyze(text).tokens.length;
    const { user, system } = process.cpuUsage(before);
    return { tokens, seconds: (user + system) / 1e6 };
  };

  const own: Measure = { tokens: 0, seconds: 0 };
  const other: Measure = { tokens: 0, seconds: 0 };
  const add = (sum: Measure, part: Measure): Measure => {
    sum.tokens += part.tokens;
    sum.seconds += part.seconds;
    return part;
  };
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const slice = texts.filter((_, index) => index % ROUNDS === round);
    if (slice.length === 0) continue;
    const theirs = add(other, await reference.analyze(slice));
    const ours = add(own, analyze(slice));
    ratios.push(speed(ours) / speed(theirs));
    console.log(
      `round ${round + 1}: ${describe(ours)}, reference ${describe(theirs)}, ${ratios.at(-1)!.toFixed(2)} times`,
    );
  }
  reference.stop();
  ratios.sort((a, b) => a - b);
  console.log(`all ${own.tokens} tokens: ${describe(own)}, reference ${describe(other)}`);
  console.log(
    `${(speed(own) / speed(other)).toFixed(2)} times as fast (median round ${ratios[ratios.length >> 1]!.toFixed(2)})`,
  );
  console.log(
    `resident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB, reference ${reference.memory()} MB`,
  );
}

function speed({ tokens, seconds }: Measure): number {
  return tokens / seconds;
}

function describe(measure: Measure): string {
  return `${Math.round(speed(measure))} tokens/s`;
}
