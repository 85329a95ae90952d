import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostNewsgraph } from '../cli/hosted.ts';
import { accusation, createFolder, visit } from '../cli/support.ts';
import { type ServiceProcess, startServiceProcess } from './support-process.ts';

const newsgraph = hostNewsgraph();

/** Two workspaces with the same articles: one is served, the other is not. */
let folder: ReturnType<typeof createFolder>;
let service: ServiceProcess;

beforeAll(async () => {
  folder = createFolder({ 'in/visit.txt': visit, 'in/accusation.json': accusation, 'in/bad.json': '{' });
  service = await startServiceProcess(join(folder.path, 'served'));
});
afterAll(async () => {
  await service.end('SIGTERM');
  folder.remove();
});

/** What a command says of the workspace that is served and of the one that is not, the same but for their names. */
async function both(...command: string[]): Promise<{ readonly code: number | null; readonly out: string }> {
  const served = await newsgraph([...command, '--workspace', 'served'], { cwd: folder.path });
  const free = await newsgraph([...command, '--workspace', 'free'], { cwd: folder.path });
  expect(served.err).toBe(free.err);
  expect(served.out.replaceAll('served', 'free')).toBe(free.out);
  expect(served.code).toBe(free.code);
  return served;
}

describe('commands on a workspace that is served', { timeout: 180_000 }, () => {
  test('say what they say on one that is not', async () => {
    const first = await both('ingest', 'in');
    expect(first.code).toBe(1);
    expect(first.out).toContain('Read 3 articles: 2 added, 1 rejected.');
    expect((await both('ingest', 'in', '--json')).out).toContain('"status":"unchanged"');
    writeFileSync(join(folder.path, 'in/visit.txt'), `${visit}\nRussia attacked Ukraine on Monday.\n`);
    expect((await both('ingest', 'in/visit.txt')).out).toContain('1 changed');
    expect((await both('find', 'putin')).out).toContain('person/vladimir-putin');
    expect((await both('find', 'nobody')).out).toBe('');
    expect((await both('show', 'Vladimir Putin')).out).toContain('Pyongyang');
    expect((await both('show', 'Vladimir Putin', 'Kim Jong Un', '--json')).code).toBe(0);
    expect((await both('show', 'Nobody at all')).code).toBe(2);
    expect((await both('query', 'profile', '--param', 'name=Kim Jong Un')).code).toBe(0);
    expect((await both('query', 'MATCH (n) DETACH DELETE n')).code).toBe(2);
    expect((await both('explain', 'claim/accusation-1#c1')).code).toBe(0);
    expect((await both('history', 'Vladimir Putin')).code).toBe(0);
    expect((await both('export', '--format', 'node-link')).out).toContain('person/kim-jong-un');
    expect((await both('export', '--format', 'none')).code).toBe(2);
    expect((await both('status')).out).toContain('2 articles');
    expect((await both('retract', 'accusation-1', 'nothing')).code).toBe(1);
    expect((await both('ingest', 'in/accusation.json')).out).toContain('1 retracted');
    expect((await both('retract', '--again', 'accusation-1')).code).toBe(0);
    expect((await both('ingest', 'in/accusation.json')).out).toContain('1 added');
  });

  test('write exports of several files', async () => {
    const { code } = await newsgraph(
      ['export', '--format', 'neo4j-admin', '--output', 'admin', '--workspace', 'served'],
      { cwd: folder.path },
    );
    expect(code).toBe(0);
  });

  test.each([
    ['ingest', 'in', '--dry-run'],
    ['ingest', 'in', '--prune'],
    ['ingest', 'in', '--no-rules'],
    ['retract', 'x', '--dry-run'],
    ['query', 'profile', '--store', 'embedded'],
  ])('are refused where a service cannot do them: %s %s %s', async (...command) => {
    const { code, err } = await newsgraph([...command, '--workspace', 'served'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain(command.find((word) => word.startsWith('--'))!.replace('--no-', '--'));
    expect(err).toContain('stop');
  });

  test('that only an opener can run say who holds it', async () => {
    const { code, err } = await newsgraph(['sync', '--workspace', 'served'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain('in use by "serve"');
  });
});
