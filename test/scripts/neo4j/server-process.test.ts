import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { endServer, isServerOf, runsServerOf, serversOf } from '../../../scripts/neo4j/server-process.ts';
import { isRunning } from '../../../src/system/is-running.ts';
import { startFakeServer, startProcess } from './support/fake-server.ts';

// Of this run alone: another may go on beside it.
const home = `/nowhere/${process.pid}/home`;
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function start(child: Promise<ChildProcess>): Promise<ChildProcess & { pid: number }> {
  children.push(await child);
  return (await child) as ChildProcess & { pid: number };
}

describe('whose server a process is', () => {
  const command = (folder: string) =>
    `java -cp /lib/* org.neo4j.server.CommunityEntryPoint --home-dir=${folder} --config-dir=${folder}/conf`;

  it('is told by the home on its command line', () => {
    expect(runsServerOf('/a/home', command('/a/home'))).toBe(true);
    expect(runsServerOf('/a b/home', command('/a b/home'))).toBe(true);
  });

  it('is not that of a home with a longer or shorter path, or of another program', () => {
    expect(runsServerOf('/a/home', command('/a/home2'))).toBe(false);
    expect(runsServerOf('/a/home', command('/a/hom'))).toBe(false);
    expect(runsServerOf('/a/home', 'less /a/home/logs/neo4j.log')).toBe(false);
    expect(runsServerOf('/a/home', 'backup --home-dir=/a/home')).toBe(false);
  });

  it('is found among all processes', async () => {
    const server = await start(startFakeServer(home));
    await start(startFakeServer(`${home}2`));
    expect(await serversOf(home)).toEqual([server.pid]);
    expect(await isServerOf(home, server.pid)).toBe(true);
    expect(await isServerOf(home, process.pid)).toBe(false);
    server.kill('SIGKILL');
    await once(server, 'exit');
    expect(await isServerOf(home, server.pid)).toBe(false);
  });
});

describe('endServer', () => {
  it('ends the server and waits for it', async () => {
    const gentle = await start(startFakeServer(home));
    await endServer(home, gentle.pid, 5000);
    // It has ended; until its parent, this process, hears of it, it keeps its number.
    if (isRunning(gentle.pid)) await once(gentle, 'exit');
    expect(isRunning(gentle.pid)).toBe(false);
    const hard = await start(startFakeServer(home));
    await endServer(home, hard.pid, 0);
    expect(hard.signalCode ?? (await once(hard, 'exit'))[1]).toBe('SIGKILL');
  });

  it('never ends another process that has got its number', async () => {
    const other = await start(startProcess([`--home-dir=${home}`]));
    await endServer(home, other.pid, 0);
    expect(isRunning(other.pid)).toBe(true);
  });
});
