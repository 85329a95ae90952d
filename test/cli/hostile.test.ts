import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, type Ended, jsonLines, main, visit } from './support.ts';

const newsgraph = hostNewsgraph();

const title = 'Putin\'s `visit` "}) DETACH DELETE n // \u001B[31mred\u001B[0m \u202Eltr';
const article = {
  id: "x' OR 1=1 \u001B]0;title\u0007",
  title,
  outlet: 'The \u001B[2JOutlet',
  text: `${visit}\nVladimir "\`Vova\`" Putin met O'Brien\u202E) DETACH DELETE n //\u202C in Moscow.\n`,
};
const folder = createFolder({
  'bad.json': JSON.stringify(article),
  '\u001B[31mfile.txt': '',
  'many.jsonl': Array.from(
    { length: 400 },
    (_, n) => `${JSON.stringify({ id: `n${n}`, text: `${visit}Round ${n} of the talks ended.` })}\n`,
  ).join(''),
});
const cwd = folder.path;
afterAll(folder.remove);

describe('hostile names', () => {
  let ingested: Ended;
  beforeAll(async () => {
    ingested = await newsgraph(['ingest', 'bad.json', '\u001B[31mfile.txt'], { cwd });
  });
  const unsafe = /(?!\n)[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

  it('are kept as they are in the graph and harmless on a terminal', async () => {
    expect(ingested.code).toBe(1);
    expect(ingested.err).toContain('rejected: \\u{1b}[31mfile.txt: it is empty');
    expect(ingested.out + ingested.err).not.toMatch(unsafe);
    const { out } = await newsgraph(['query', 'MATCH (d:Document) RETURN d.title AS title', '--json'], {
      cwd,
    });
    expect(JSON.parse(out).rows).toEqual([{ title }]);
  });

  it.each([
    ['extract', ['extract', 'bad.json']],
    ['query', ['query', 'MATCH (d:Document) RETURN d.id, d.title, d.outlet']],
    ['query with an error', ['query', 'RETURN \u001B[31m']],
    ['retract of nothing', ['retract', '\u001B[31m']],
    ['an input', ['ingest', '\u001B[31mnone']],
  ])('do nothing to the terminal by %s', async (_, parameters) => {
    const { out, err } = await newsgraph(parameters, { cwd });
    expect(out + err).not.toBe('');
    expect(out + err).not.toMatch(unsafe);
  });

  it('cannot leave their parameter', async () => {
    const { code, out } = await newsgraph(['query', 'profile', '--param', `name=${title}`, '--json'], {
      cwd,
    });
    expect([code, JSON.parse(out).rows]).toEqual([0, []]);
    const { out: count } = await newsgraph(['query', 'MATCH (n:Document) RETURN count(n) AS n', '--json'], {
      cwd,
    });
    expect(JSON.parse(count).rows).toEqual([{ n: 1 }]);
  });
});

describe('the end of a run', () => {
  it('is quiet when the reader closes the output', async () => {
    const child = spawn(process.execPath, [main, 'extract', 'many.jsonl', '--json'], { cwd });
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect([code, err]).toEqual([0, '']);
  });

  it.skipIf(process.platform === 'win32')('keeps what was done when it is interrupted', async () => {
    const child = spawn(process.execPath, [main, 'ingest', 'many.jsonl', '--json', '-w', 'stopped'], { cwd });
    let out = '';
    let err = '';
    child.stderr.on('data', (piece) => {
      err += piece;
    });
    child.stdout.on('data', (piece) => {
      if (out === '') child.kill('SIGINT');
      out += piece;
    });
    const [code] = await once(child, 'close');
    expect(code).toBe(130);
    const saved = jsonLines(out).length;
    expect(saved).toBeLessThan(400);
    expect(err).toBe(`Interrupted. ${saved} articles were saved; run the same command again to go on.\n`);
    const status = await newsgraph(['status', '--json', '-w', 'stopped'], { cwd });
    expect(JSON.parse(status.out)).toMatchObject({ documents: saved, unfinished: [] });
  });
});
