import type { Arena } from '../kernel/arena.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { WeightDirectory } from '../model-tables.ts';

/** A linear layer in the kernel's memory: addresses of its panels and its bias. */
export interface LinearLayer {
  readonly weights: number;
  readonly bias: number;
  /** Numbers in. */
  readonly depth: number;
  /** Numbers out, filled up to a multiple of eight. */
  readonly columns: number;
}

/** A layer norm in the kernel's memory. */
interface NormLayer {
  readonly gain: number;
  readonly shift: number;
}

/** The model's numbers, as one analyzer sees them. */
export interface Weights {
  /** Address of a tensor in the kernel's memory. */
  address(name: string): number;
  linear(name: string): LinearLayer;
  norm(name: string): NormLayer;
  /** An embedding table, which stays in the memory that all analyzers share. */
  table(name: string): Float32Array;
}

/** Copies the dense layers into the kernel's memory. The embedding tables, two thirds of the whole, are not copied. */
export function placeWeights(
  shared: SharedArrayBuffer,
  directory: WeightDirectory,
  kernel: Kernel,
  arena: Arena,
): Weights {
  const { dense, tensors } = directory;
  const base = arena.allocate(dense.length * 4);
  kernel.floats.set(new Float32Array(shared, dense.offset, dense.length), base / 4);

  const place = (name: string) => {
    const tensor = tensors[name];
    if (tensor === undefined) throw new RangeError(`The model has no tensor "${name}"`);
    return tensor;
  };
  const address = (name: string): number => base + place(name).offset - dense.offset;

  return {
    address,
    linear(name) {
      const columns = place(`${name}.bias`).length;
      return {
        weights: address(`${name}.weights`),
        bias: address(`${name}.bias`),
        depth: place(`${name}.weights`).length / columns,
        columns,
      };
    },
    norm: (name) => ({ gain: address(`${name}.gain`), shift: address(`${name}.shift`) }),
    table(name) {
      const { offset, length } = place(name);
      return new Float32Array(shared, offset, length);
    },
  };
}
