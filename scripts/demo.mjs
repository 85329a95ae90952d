// Runs the main job on the sample articles: reads them into a fresh workspace, tells what was found, writes the graph.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const newsgraph = join(root, 'dist', 'cli', 'main.js');
const at = (...parts) => relative(process.cwd(), join(root, ...parts)) || '.';
const workspace = at('output', 'demo', 'workspace');
const graph = at('output', 'demo', 'graph.json');

function run(...parameters) {
  console.log(`\n$ newsgraph ${parameters.join(' ')}\n`);
  const { status, error } = spawnSync(process.execPath, [newsgraph, ...parameters], { stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) process.exit(status ?? 2);
}

rmSync(join(root, 'output', 'demo'), { recursive: true, force: true });
run('ingest', at('data', 'articles'), '--workspace', workspace);
run('export', '--workspace', workspace, '--output', graph);

const command = `node ${at('dist', 'cli', 'main.js')}`;
console.log(`
The graph is in ${graph}. Go on with:

  ${command} find "Kim" --workspace ${workspace}
  ${command} query meetings --param name="Kim Jong Un" --workspace ${workspace}
  ${command} query --list
  ${command} ingest <your articles> --workspace my-graph`);
