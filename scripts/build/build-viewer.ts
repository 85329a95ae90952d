import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { dataMark } from '../../src/export/page/page-template.ts';

const root = new URL('../../', import.meta.url);

/**
 * Builds the viewer: `dist/web`, which a server gives away, and `dist/page.html`, the same in one file, into which an
 * export puts a graph.
 */
export async function buildViewer(): Promise<void> {
  // Tests build, too, and would get the form of the libraries that is for development.
  process.env.NODE_ENV = 'production';
  const outDir = fileURLToPath(new URL('dist/web', root));
  const built = (await build({
    configFile: false,
    root: fileURLToPath(new URL('web', root)),
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      // The bundle holds a drawing library; it is loaded once, from this machine.
      chunkSizeWarningLimit: 1000,
      rollupOptions: { output: { inlineDynamicImports: true } },
    },
  })) as Rollup.RollupOutput;
  const script = built.output.find((file) => file.type === 'chunk')?.code;
  const style = built.output.find((file) => file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset')
    throw new Error('the viewer has no script or no style');
  const source = readFileSync(new URL('web/index.html', root), 'utf8');
  const page = new URL('dist/page.html', root);
  const temporary = new URL(`${page.href}.${process.pid}`);
  writeFileSync(temporary, singleFile(source, script, String(style.source)));
  renameSync(temporary, page);
}

/** The viewer's page with script and style in it. Its policy names both by their hashes and allows nothing else. */
function singleFile(page: string, script: string, style: string): string {
  const inline = script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(inline)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<style>${style}</style>`;
  const data = `<script type="application/json" id="newsgraph-data">${dataMark}</script>`;
  return page
    .replace(/\s*<link rel="icon"[^>]*>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, () => `\n${head}`)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace('</body>', () => `${data}\n<script type="module">${inline}</script>\n</body>`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
