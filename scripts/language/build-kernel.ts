import { writeFile } from 'node:fs/promises';
import { compileKernel } from './compile-kernel.ts';

// Compiles the kernel's source into data/language/kernel.wasm, which is committed; a test compiles it again. Run
// convert.py after a change, for the checksum in the manifest.
await writeFile(new URL('../../data/language/kernel.wasm', import.meta.url), await compileKernel());
