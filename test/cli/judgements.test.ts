import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder } from './support.ts';

const newsgraph = hostNewsgraph();

const article = (id: string, text: string, published = '2026-03-02') =>
  JSON.stringify({ id, title: text.split('.')[0], outlet: 'The Example', published, text });

const folder = createFolder({
  'articles/visit.json': article(
    'visit',
    'Envoy visits Pyongyang. The diplomat Ingvild Straumsnes met Kim Jong Un in Pyongyang on Monday. Ingvild Straumsnes praised North Korea.',
  ),
  'articles/talks.json': article(
    'talks',
    'Talks in Lyon. Ms. Ingvild Straumsness met Emmanuel Macron in Lyon on Tuesday. Ingvild Straumsness criticized France.',
    '2026-03-09',
  ),
  'articles/song.json': article(
    'song',
    'A concert in Pyongyang. The diplomat Ingvild Straumsnes met Kim Jong Un in Pyongyang.',
    '2026-04-01',
  ),
});
const cwd = folder.path;
const file = join(cwd, '.newsgraph', 'judgements.jsonl');
afterAll(folder.remove);

const run = (...parameters: string[]) => newsgraph(parameters, { cwd });
const graph = async () => (await run('export')).out;

beforeAll(async () => {
  const { code, err } = await run('ingest', 'articles', '--language', 'en');
  expect([code, err]).toEqual([0, '']);
});

describe('merge and undo', () => {
  it('say what they would do, do it, and take it back to the byte', async () => {
    const before = await graph();
    const rehearsed = await run('merge', 'Ingvild Straumsnes', 'Ingvild Straumsness', '--dry-run');
    expect([rehearsed.code, rehearsed.err]).toEqual([0, '']);
    expect(rehearsed.out).toContain('Would judge: Ingvild Straumsnes and Ingvild Straumsness are one.\n');
    expect(rehearsed.out).toContain('In the embedded store it would\n');
    expect(await graph()).toBe(before);

    const merged = await run('merge', 'Ingvild Straumsnes', 'Ingvild Straumsness', '--note', 'a misprint');
    expect([merged.code, merged.err]).toEqual([0, '']);
    expect(merged.out).toBe(`Judgement 1: Ingvild Straumsnes and Ingvild Straumsness are one.
  person/ingvild-straumsnes keeps its id
  person/ingvild-straumsness is now person/ingvild-straumsnes (1 article)
  newsgraph undo 1 takes it back
`);
    expect(await graph()).not.toContain('person/ingvild-straumsness');

    const undone = await run('undo', '1');
    expect(undone.out).toContain('Judgement 2: judgement 1 no longer counts.\n');
    expect(await graph()).toBe(before);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('say what became of an old id wherever it is asked for', async () => {
    await run('undo', '2');
    const note = 'note: person/ingvild-straumsness is now person/ingvild-straumsnes (judgement 3)\n';
    for (const parameters of [
      ['find', 'person/ingvild-straumsness'],
      ['query', 'profile', '--param', 'name=person/ingvild-straumsness'],
      ['show', 'person/ingvild-straumsness'],
      ['explain', 'person/ingvild-straumsness', 'France'],
    ]) {
      const { code, out, err } = await run(...parameters);
      expect([code, err]).toEqual([0, note]);
      expect(out).toContain('Ingvild Straumsnes');
    }
    const cypher = `MATCH (p {id: 'person/ingvild-straumsness'}) RETURN p.name`;
    expect((await run('query', cypher)).err).toBe(note);
    const history = await run('history', 'person/ingvild-straumsness');
    expect(history.out).toContain(note.slice('note: '.length));
    expect(history.out).toContain('   1  Ingvild Straumsnes and Ingvild Straumsness are one · in force');
    expect(history.out).toMatch(/person\/ingvild-straumsness came to it \(revision \d+: judgement 3\)/);
  });
});

describe('split, keep-apart and history', () => {
  it('divide an entity, and refuse what contradicts that', async () => {
    const split = await run('split', 'person/ingvild-straumsnes', '--documents', 'song', '--json');
    expect(split.code).toBe(0);
    const { judgement, became } = JSON.parse(split.out);
    expect(judgement).toMatchObject({ id: 4, op: 'different', one: [{ document: 'song' }] });
    const [{ now }] = became as [{ now: { id: string; documents: number }[] }];
    expect(now.map(({ documents }) => documents)).toEqual([2, 1]);
    const refused = await run('merge', now[0]!.id, now[1]!.id);
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toContain('judgement 4; take that back first with "newsgraph undo 4"');
    expect((await run('keep-apart', 'France', 'North Korea')).out).toContain(
      'Judgement 5: France and North Korea are not one.\n',
    );
    const all = await run('history');
    expect(all.code).toBe(0);
    expect(all.out).toContain('   4  Ingvild Straumsnes is another one in song than elsewhere · in force');
    expect((await run('status')).out).toContain('3 judgements in force');
  });

  it.each([
    ['two kinds', ['merge', 'France', 'Kim Jong Un'], 'they cannot be one entity'],
    ['an unknown name', ['merge', 'France', 'Nobody Atall'], 'no entity is named "Nobody Atall"'],
    ['an unknown judgement', ['undo', '99'], 'there is no judgement 99; the newest is 5'],
    ['a document that does not mention it', ['split', 'North Korea', '-d', 'talks'], 'does not mention'],
  ])('refuse %s and write nothing', async (_, parameters, reason) => {
    const before = readFileSync(file, 'utf8');
    const { code, out, err } = await run(...parameters);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(reason);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('name a broken line, and obey nothing', async () => {
    const before = readFileSync(file, 'utf8');
    appendFileSync(file, '{"id": 6, "op": "sa');
    const { code, err } = await run('sync');
    expect(code).toBe(2);
    expect(err).toMatch(/judgements\.jsonl: line 6: it is no JSON/);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(file, before);
    expect((await run('sync')).code).toBe(0);
  });
});
