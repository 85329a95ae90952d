import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const source = new URL('../../src/language/kernel/assembly/', import.meta.url);

/** Optimized, with vectors but nothing relaxed, without a run time library, on a memory from outside. */
const OPTIONS = [
  ['-O3', '--noAssert', '--runtime', 'stub'],
  ['--enable', 'simd', '--disable', 'bulk-memory,mutable-globals'],
  ['--importMemory', '--noExportMemory'],
].flat();

/** Compiles the kernel: the same bytes for the same source and compiler. */
export async function compileKernel(): Promise<Uint8Array> {
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernel.wasm', ...OPTIONS], {
    readFile: (name, base) => readFile(new URL(name, new URL(`${base}/`, source)), 'utf8').catch(() => null),
    writeFile: (_name, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || binary === undefined) {
    throw new Error(`The kernel does not compile:\n${stderr.toString()}`, { cause: error });
  }
  return binary;
}
