/** Options of {@link inOrder}. */
export interface InOrderOptions<T> {
  /** How many pieces of work may be begun before the first is done. */
  readonly width: () => number;
  /** Whether work on this must not begin while what came before it is unfinished. Default: never. */
  readonly mustWait?: (input: T) => boolean;
}

/** `waiting`: nothing more can be begun before the caller has finished with what it was given. */
export type Finished<R> = { readonly result: R } | 'waiting';

/**
 * Works on inputs, on several at a time, and gives the results in the order of the inputs, each as soon as it is there. An
 * input that is slow to come keeps back no result. After an error, or when the caller stops, nothing more is begun.
 */
export async function* inOrder<T, R>(
  inputs: AsyncIterable<T> | Iterable<T>,
  work: (input: T) => Promise<R>,
  { width, mustWait = () => false }: InOrderOptions<T>,
): AsyncGenerator<Finished<R>> {
  const source = iteratorOf(inputs);
  const begun: Promise<R>[] = [];
  let coming: Promise<IteratorResult<T>> | undefined;
  let held: { readonly input: T } | undefined;
  let isEnd = false;
  try {
    while (true) {
      if (held !== undefined && !mustWait(held.input)) {
        begun.push(begin(work, held.input));
        held = undefined;
      }
      const canTake = held === undefined && !isEnd && begun.length < width();
      if (canTake) coming ??= Promise.resolve(source.next());
      const [first] = begun;
      if (!canTake || coming === undefined) {
        if (first !== undefined) {
          yield { result: await first };
          begun.shift();
        } else if (held !== undefined) yield 'waiting';
        else return;
        continue;
      }
      const next = await (first === undefined ? coming : Promise.race([coming, first.then(() => null)]));
      if (next === null) {
        yield { result: await first! };
        begun.shift();
        continue;
      }
      coming = undefined;
      if (next.done === true) isEnd = true;
      else held = { input: next.value };
    }
  } finally {
    const end = Promise.resolve(source.return?.());
    // A source that is asked for more ends when it has answered, which may be never.
    if (coming === undefined) await end;
    else end.catch(() => {});
  }
}

/** Begins a piece of work whose failure is heard of in its turn, or never if the caller stops before. */
function begin<T, R>(work: (input: T) => Promise<R>, input: T): Promise<R> {
  const result = work(input);
  result.catch(() => {});
  return result;
}

function iteratorOf<T>(inputs: AsyncIterable<T> | Iterable<T>): AsyncIterator<T> | Iterator<T> {
  return Symbol.asyncIterator in inputs ? inputs[Symbol.asyncIterator]() : inputs[Symbol.iterator]();
}
