import type { Kernel } from './kernel.ts';
import { type WasmModule, wasm } from './web-assembly.ts';

const PAGE = 65_536;

/** The compiled kernel on a fresh memory of at least `bytes` bytes. */
export function createSimdKernel(module: WasmModule, bytes: number): Kernel {
  const memory = new wasm.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new wasm.Instance(module, { env: { memory } });
  const functions = exports as unknown as Omit<Kernel, 'floats' | 'words'>;
  return {
    floats: new Float32Array(memory.buffer),
    words: new Int32Array(memory.buffer),
    multiply: functions.multiply,
    maxoutNorm: functions.maxoutNorm,
    gatherWindows: functions.gatherWindows,
    splitWindows: functions.splitWindows,
    joinWindows: functions.joinWindows,
    scoreActions: functions.scoreActions,
  };
}
