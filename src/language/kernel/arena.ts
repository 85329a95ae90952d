/** Hands out pieces of a kernel's memory, which live as long as the kernel. */
export interface Arena {
  /**
   * Address of `bytes` free bytes, on a 64-byte boundary.
   *
   * @throws RangeError if the memory is too small: the sizes of all parts are fixed, so that this is a defect.
   */
  allocate(bytes: number): number;
}

/** An arena over a memory of `size` bytes. Address 0 is never handed out: it stands for "none". */
export function createArena(size: number): Arena {
  let top = 64;
  return {
    allocate(bytes) {
      const address = top;
      top = Math.ceil((top + bytes) / 64) * 64;
      if (top > size) throw new RangeError(`The kernel's memory of ${size} bytes is too small`);
      return address;
    },
  };
}
