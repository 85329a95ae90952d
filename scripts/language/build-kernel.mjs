import { writeFile } from 'node:fs/promises';
import { compileKernel } from './compile-kernel.mjs';

// Compiles the kernel's source into data/language/kernel.wasm, which is committed; a test compiles it again.
const target = new URL('../../data/language/kernel.wasm', import.meta.url);
await writeFile(target, await compileKernel());
