/** Packs the package, installs the tarball in an empty project and uses it there as its users do. */
import { strictEqual } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-package-'));
const isWindows = process.platform === 'win32';

function run(command: string, parameters: readonly string[], cwd: string): string {
  return execFileSync(command, parameters, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: isWindows,
  });
}

function tell(message: string): void {
  process.stdout.write(`${message}\n`);
}

function check(consumer: string): void {
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as { filename: string; size: number; files: { path: string }[] }[];
  if (packed === undefined) throw new Error('npm packed nothing');
  const paths = packed.files.map(({ path }) => path);
  for (const needed of [
    'README.md',
    'LICENSE',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'schema/ontology.yaml',
    'schema/queries/meetings.cypher',
    'data/language/weights.bin',
    'data/lexicon/countries.yaml',
    'data/articles/README.md',
  ]) {
    if (!paths.includes(needed)) throw new Error(`the package lacks ${needed}`);
  }
  const needless = paths.filter((path) => /^(?:src|test|scripts|docs|output)\//.test(path));
  strictEqual(needless.join(', '), '', 'files that users do not need');
  tell(`packed ${packed.filename}: ${paths.length} files, ${(packed.size / 1e6).toFixed(1)} MB`);

  const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', '--omit=dev'];
  run('npm', [...install, join(folder, packed.filename)], consumer);
  tell('installed it in an empty project');

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  strictEqual(run('npx', ['--no-install', 'newsgraph', '--version'], consumer).trim(), version);
  tell(`npx newsgraph --version: ${version}`);

  const said = run(process.execPath, ['use.mjs'], consumer).trim().split('\n');
  strictEqual(said[0], 'added visit');
  strictEqual(said[1], '[["Kim Jong Un","Vladimir Putin"]]');
  tell('ingested and queried from a script');

  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const typeRoots = join(root, 'node_modules', '@types');
  run(process.execPath, [compiler, '-p', 'tsconfig.json', '--typeRoots', typeRoots], consumer);
  tell('its types hold in a strict project');
}

try {
  const consumer = join(folder, 'consumer');
  cpSync(join(root, 'test', 'package', 'consumer'), consumer, { recursive: true });
  check(consumer);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
