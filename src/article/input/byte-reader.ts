/** A stream of bytes whose beginning can be looked at before it is read. */
export interface ByteReader {
  /** The first bytes, at least as many as asked for unless the stream is shorter. */
  peek(length: number): Promise<Uint8Array>;
  /** All bytes, those that were looked at included. Can be iterated once. */
  chunks(): AsyncGenerator<Uint8Array>;
  /** Lets go of the stream. */
  close(): Promise<void>;
}

export function createByteReader(stream: AsyncIterable<Uint8Array>): ByteReader {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let done = false;
  return {
    async peek(length) {
      const parts = [head];
      let size = head.length;
      while (size < length && !done) {
        const next = await iterator.next();
        if (next.done) {
          done = true;
        } else {
          parts.push(next.value);
          size += next.value.length;
        }
      }
      head = parts.length > 1 ? Buffer.concat(parts) : head;
      return head;
    },
    async *chunks() {
      if (head.length > 0) yield head;
      while (!done) {
        const next = await iterator.next();
        if (next.done) done = true;
        else yield next.value;
      }
    },
    async close() {
      done = true;
      await iterator.return?.();
    },
  };
}
