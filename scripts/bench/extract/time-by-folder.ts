import { Session } from 'node:inspector/promises';

/** Frames of this project's code; the part below `src` or `dist` tells the folder. */
const ownFile = /\/(?:src|dist)\/((?:[\w-]+\/)*)[\w.-]+\.[jt]s(?:$|\?)/;
const garbage = '(garbage collector)';
const FUNCTIONS = 25;

interface Spent {
  folder: string;
  name: string;
  milliseconds: number;
}

/** Profiles some work: time by folder below `src` and by function; built-in code counts for the function that calls it. */
export async function timeByFolder(work: () => Promise<void>): Promise<string> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();

  const self = new Map<number, number>();
  for (const [at, id] of (profile.samples ?? []).entries()) {
    self.set(id, (self.get(id) ?? 0) + (profile.timeDeltas?.[at] ?? 0) / 1000);
  }
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map<string, Spent>();
  const visit = (id: number, caller: { folder: string; name: string }): void => {
    const node = nodes.get(id);
    if (node === undefined) return;
    const { functionName, url } = node.callFrame;
    const folder = ownFile.exec(url)?.[1];
    const file = url.slice(url.lastIndexOf('/') + 1);
    const own =
      folder !== undefined
        ? { folder: folder || './', name: `${functionName || '(anonymous)'} ${file}` }
        : functionName === garbage
          ? { folder: garbage, name: garbage }
          : caller;
    const key = `${own.folder} ${own.name}`;
    const entry = spent.get(key) ?? { ...own, milliseconds: 0 };
    entry.milliseconds += self.get(id) ?? 0;
    spent.set(key, entry);
    for (const child of node.children ?? []) visit(child, own);
  };
  visit(profile.nodes[0]?.id ?? 0, { folder: '(other)', name: '(other)' });

  const functions = [...spent.values()].sort((a, b) => b.milliseconds - a.milliseconds);
  const folders = new Map<string, number>();
  for (const { folder, milliseconds } of functions) {
    folders.set(folder, (folders.get(folder) ?? 0) + milliseconds);
  }
  const all = functions.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const line = (milliseconds: number, name: string): string =>
    `  ${milliseconds.toFixed(0).padStart(7)} ms ${((100 * milliseconds) / all).toFixed(1).padStart(5)} %  ${name}`;
  const rules = functions.filter(({ folder }) => !folder.startsWith('language/'));
  return [
    'time by folder:',
    ...[...folders].sort(([, a], [, b]) => b - a).map(([folder, time]) => line(time, folder)),
    'functions outside the language analysis:',
    ...rules.slice(0, FUNCTIONS).map(({ milliseconds, name }) => line(milliseconds, name)),
  ].join('\n');
}
