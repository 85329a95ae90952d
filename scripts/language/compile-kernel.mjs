import { readFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const source = new URL('../../src/language/kernel/assembly/', import.meta.url);

/**
 * Compiles the kernel with fixed options: SIMD but nothing relaxed, no run time library, memory from outside.
 *
 * @returns {Promise<Uint8Array>} The module's bytes, the same for the same source and compiler.
 */
export async function compileKernel() {
  /** @type {Uint8Array | undefined} */
  let binary;
  const { error, stderr } = await asc.main(
    [
      'index.ts',
      '--outFile',
      'kernel.wasm',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
    ].concat(['--importMemory', '--noExportMemory', '--disable', 'bulk-memory,mutable-globals']),
    {
      readFile: (name, base) =>
        readFile(new URL(name, new URL(`${base}/`, source)), 'utf8').catch(() => null),
      writeFile: (_name, contents) => {
        binary = /** @type {Uint8Array} */ (contents);
      },
      listFiles: () => [],
    },
  );
  if (error || !binary)
    throw new Error(`The kernel does not compile:\n${stderr.toString()}`, { cause: error });
  return binary;
}
