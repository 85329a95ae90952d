import { parseArgs } from 'node:util';
import { writeArticles } from './articles/write-articles.ts';

/**
 * Writes generated articles, the same for the same seed.
 *
 *     npm run bench -- articles FILE.jsonl|FOLDER [--count 20000] [--seed 1]
 */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
  });
  const [output] = positionals;
  if (output === undefined) throw new Error('Name a .jsonl file or a folder to write to');
  const count = Number(values.count);
  const words = await writeArticles(output, { count, seed: Number(values.seed) });
  console.log(`${count} articles, ${(words / count).toFixed(0)} words each`);
}
