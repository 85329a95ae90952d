import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { compileKernel } from './compile-kernel.ts';

// Compiles the kernel's source into data/language/kernel.wasm and notes its checksum in the manifest. Both are
// committed; a test compiles the kernel again.
const folder = new URL('../../data/language/', import.meta.url);
const manifestFile = new URL('manifest.json', folder);

const kernel = await compileKernel();
const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
const sha256 = createHash('sha256').update(kernel).digest('hex');
manifest.files['kernel.wasm'] = { bytes: kernel.length, sha256 };
await writeFile(new URL('kernel.wasm', folder), kernel);
await writeFile(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
