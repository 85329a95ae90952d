import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { measureResolve, type ResolveRates } from './resolve/measure.ts';

/**
 * Resolves synthetic entities with known duplicates, in growing numbers, each in a process of its own:
 *
 *     npm run bench -- resolve [--entities 12500,25000,50000,100000] [--seed 1]
 *
 * Tells precision and recall of pairs, seconds of CPU time, resident memory, and by how much the time grows from step to step beside
 * n log n: at most about 1 is well.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      entities: { type: 'string', default: '12500,25000,50000,100000' },
      seed: { type: 'string', default: '1' },
      one: { type: 'boolean', default: false },
    },
  });
  const sizes = values.entities.split(',').map(Number);
  const seed = Number(values.seed);
  if (values.one) {
    console.log(JSON.stringify(measureResolve(sizes[0]!, seed)));
    return;
  }
  let last: ResolveRates | null = null;
  for (const size of sizes) {
    const rates = await measureApart(size, seed);
    console.log(describe(rates, last));
    last = rates;
  }
}

async function measureApart(size: number, seed: number): Promise<ResolveRates> {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const args = [
    ...process.execArgv,
    '--expose-gc',
    main,
    'resolve',
    '--one',
    '--entities',
    String(size),
    '--seed',
    String(seed),
  ];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as ResolveRates;
}

function describe(rates: ResolveRates, last: ResolveRates | null): string {
  const { entities, identities, homonyms, precision, recall, reading, resolving, memory } = rates;
  const lines = [
    `${entities} entities of ${identities} identities, ${percent(homonyms)} with the name of another: ` +
      `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}; ` +
      `profiles ${reading.toFixed(2)} s, resolution ${resolving.toFixed(2)} s of CPU time, ${rates.bytesPerProfile} bytes a profile, memory ${memory[0]} to ${memory[1]} MB`,
    `  wrong pairs that have one name and country: ${percent(rates.wrongNamesakes)}`,
    `  precision and recall by kind: ${Object.entries(rates.byKind)
      .map(([kind, [p, r]]) => `${kind} ${p.toFixed(3)} ${r.toFixed(3)}`)
      .join(', ')}`,
    `  recall by change: ${Object.entries(rates.recallByChange)
      .map(([change, share]) => `${change} ${share.toFixed(3)}`)
      .join(', ')}`,
  ];
  if (last !== null) {
    const grown = (entities * Math.log(entities)) / (last.entities * Math.log(last.entities));
    lines.push(
      `  growth by n log n: profiles ${(reading / last.reading / grown).toFixed(2)}, ` +
        `resolution ${(resolving / last.resolving / grown).toFixed(2)}`,
    );
  }
  return lines.join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
