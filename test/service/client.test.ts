import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostNewsgraph } from '../cli/hosted.ts';
import { accusation, createFolder, visit } from '../cli/support.ts';
import { type ServiceProcess, startServiceProcess } from './support-process.ts';

const newsgraph = hostNewsgraph();
const ontology = fileURLToPath(new URL('../../schema/ontology.yaml', import.meta.url));

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

  test('judge as they do on one that is not', async () => {
    const misprint = 'Ms. Ingvild Straumsness met Vladimir Putin in Moscow on Tuesday.';
    const song = 'The diplomat Ingvild Straumsnes met Kim Jong Un in Pyongyang on Monday.';
    writeFileSync(join(folder.path, 'misprint.txt'), misprint);
    writeFileSync(join(folder.path, 'song.txt'), song);
    expect((await both('ingest', 'misprint.txt', 'song.txt', '--language', 'en')).out).toContain('2 added');
    expect((await both('review', '--json')).out).toContain('person/ingvild-straumsness');
    const pair = ['Ingvild Straumsnes', 'Ingvild Straumsness'];
    const tried = await both('merge', ...pair, '--dry-run');
    expect(tried.out).toContain('Would judge: Ingvild Straumsnes and Ingvild Straumsness are one.');
    expect(tried.out).toMatch(/person\/ingvild-straumsness?/);
    expect((await both('merge', ...pair, '--note', 'a misprint', '--by', 'T. Ito')).out).toContain(
      'Judgement 1: ',
    );
    expect((await both('keep-apart', ...pair)).code).toBe(2);
    expect((await both('history')).out).toContain('"a misprint"');
    expect((await both('undo', '1')).out).toContain('Judgement 2: judgement 1 no longer counts.');
    expect((await both('undo', '9')).code).toBe(2);
    for (const workspace of ['served', 'free']) {
      const asked = await newsgraph(['review', '--interactive', '--workspace', workspace], {
        cwd: folder.path,
        stdin: 'd\n',
      });
      expect(asked.out).toContain('Judgement 3: Ingvild Straumsnes and Ingvild Straumsness are not one.');
    }
    expect((await both('review', '--json')).out).not.toContain('person/ingvild-straumsness');
    expect((await both('split', 'Vladimir Putin', '--documents', 'misprint.txt')).out).toContain(
      'Judgement 4: ',
    );
    expect((await both('find', 'putin')).out.match(/Vladimir Putin {2}Person/g)).toHaveLength(2);
    expect((await both('merge', 'Vladimir Putin', 'Kim Jong Un')).code).toBe(2);
    expect((await both('history')).out).toContain('   4  ');
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
    ['ingest', 'in', '--rules', 'rules.yaml'],
    ['ingest', 'in', '--ontology', ontology],
    ['ingest', 'in', '--extractor', 'llm', '--llm-url', 'http://127.0.0.1:9/v1', '--llm-model', 'none'],
    ['retract', 'x', '--dry-run'],
    ['query', 'profile', '--store', 'embedded'],
  ])('are refused where a service cannot do them: %s %s %s', async (...command) => {
    const { code, err } = await newsgraph([...command, '--workspace', 'served'], { cwd: folder.path });
    expect(code).toBe(2);
    expect(err).toContain(command.find((word) => word.startsWith('--'))!.replace('--no-', '--'));
    expect(err).toContain('stop');
  });

  test.each([['sync'], ['rebuild', '--yes'], ['drop', '--store', 'embedded']])(
    'that only an opener can run say who holds it, and what to do: %s',
    async (...command) => {
      const { code, err } = await newsgraph([...command, '--workspace', 'served'], { cwd: folder.path });
      expect(code).toBe(2);
      expect(err).toContain(
        `a service holds the workspace (process ${service.child.pid}, at ${service.url}), and ${command[0]} cannot go through it: stop the service first`,
      );
    },
  );
});
