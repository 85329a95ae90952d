/** All items of a sequence. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The files of an export of several, by name. */
export async function collectFiles(
  pieces: AsyncIterable<{ readonly file: string; readonly text: string }>,
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { file, text } of pieces) files.set(file, (files.get(file) ?? '') + text);
  return files;
}
