import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const article = (id: string, text: string) =>
  JSON.stringify({ id, outlet: 'The Example', published: '2026-03-02', text });

const folder = createFolder({
  'articles.jsonl': [
    article('visit', 'The diplomat Ingvild Straumsnes met Kim Jong Un in Pyongyang on Monday.'),
    article('talks', 'Ms. Ingvild Straumsness met Emmanuel Macron in Lyon on Tuesday.'),
    article('court', 'The lawyer Wambui Kariuki-Olsson met Angela Merkel in Berlin.'),
    article('race', 'Ms. Wambui Kariuki-Olson met Narendra Modi in Delhi.'),
  ].join('\n'),
});
const cwd = folder.path;
afterAll(folder.remove);

const run = (...parameters: string[]) => newsgraph(parameters, { cwd });
const answer = (stdin: string, ...parameters: string[]) =>
  newsgraph(['review', '--interactive', ...parameters], { cwd, stdin });
const judgements = () => {
  try {
    return jsonLines(readFileSync(join(cwd, '.newsgraph', 'judgements.jsonl'), 'utf8'));
  } catch {
    return [];
  }
};

beforeAll(async () => {
  const { code, err } = await run('ingest', 'articles.jsonl', '--language', 'en');
  expect([code, err]).toEqual([0, '']);
});

it('lists the pairs in doubt, with what speaks for and against, and the commands that settle them', async () => {
  const { code, out } = await run('review');
  expect(code).toBe(0);
  expect(out).toMatch(/^1\/2 .*Person$/m);
  expect(out).toMatch(/^2\/2 .*Person$/m);
  expect(out).toContain('Ingvild Straumsness met Emmanuel Macron in Lyon on Tuesday."');
  expect(out).toMatch(/for +.*spelling/);
  expect(out).toContain(
    '  newsgraph merge person/ingvild-straumsnes person/ingvild-straumsness\n  newsgraph keep-apart person/ingvild-straumsnes person/ingvild-straumsness\n',
  );
  expect((JSON.parse((await run('review', '--limit', '1', '--json')).out) as { total: number }).total).toBe(
    2,
  );
});

it('passes over a pair, says what it does not understand, and ends where the answers end', async () => {
  const { code, out } = await answer('perhaps\n\n');
  expect(code).toBe(0);
  expect(out).toContain('2 pairs left: ');
  expect(out).toContain('"perhaps" is none of these.\n');
  expect(out.match(/same \(s\), different \(d\)/g)).toHaveLength(3);
  expect(judgements()).toEqual([]);
});

it('stops where it is told to', async () => {
  const { out } = await answer('quit\nsame\n');
  expect(out.match(/same \(s\), different \(d\)/g)).toHaveLength(1);
  expect(judgements()).toEqual([]);
});

it('records what is answered at once, and asks about what is left', async () => {
  const { code, out } = await answer('s\nDifferent\n', '--by', 'Amina');
  expect(code).toBe(0);
  expect(out).toContain('Judgement 1: ');
  expect(out).toContain('1 pair left: ');
  expect(out).toContain('Judgement 2: ');
  expect(out).toMatch(/No further pair is in doubt\.\n$/);
  expect(judgements()).toMatchObject([
    { id: 1, op: 'same', by: 'Amina' },
    { id: 2, op: 'different', by: 'Amina' },
  ]);
  expect((await run('review')).err).toBe('No pair of entities is in doubt.\n');
});

it('lists again what an undone judgement had settled', async () => {
  await run('undo', '2');
  expect((await run('review')).out).toMatch(/^1\/1 /);
});
