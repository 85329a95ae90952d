import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { EntityBrief, PairBrief } from '../../src/index.ts';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const article = (id: string, published: string, text: string, further = {}) =>
  JSON.stringify({ id, title: `Report ${id}`, outlet: 'The Example', published, text, ...further });
const folder = createFolder({
  'articles.jsonl': [
    article(
      'treaty',
      '2024-06-19',
      'President Vladimir Putin of Russia met Kim Jong Un, the leader of North Korea, in Pyongyang on Wednesday. Russia and North Korea signed a treaty.',
      { url: 'https://news.example/treaty?a=1&b=2' },
    ),
    article(
      'raid',
      '2025-11-20',
      'Russia attacked North Korea on Thursday. Russia will send grain to South Korea next week.',
    ),
    article(
      'denial',
      '2025-11-21',
      'The Harbour Agency said that Russia did not attack North Korea on Monday.',
    ),
    article(
      'hostile',
      '2025-12-01',
      'President <b>Ada</b> "Lovelace" met Kim Jong Un on Monday. Mary Banda watched. Banda said nothing.',
    ),
    article('greeting', '2025-12-02', 'Peter Banda greeted the crowd. Banda said nothing.'),
  ].join('\n'),
});
const cwd = folder.path;
afterAll(folder.remove);
vi.setConfig({ testTimeout: 120_000 });
beforeAll(async () => {
  await newsgraph(['ingest', 'articles.jsonl', '-w', 'w'], { cwd });
}, 120_000);

const show = (...parameters: string[]) => newsgraph(['show', ...parameters, '-w', 'w'], { cwd });

describe('show', () => {
  it('says who an entity is, its offices and relations, with quotes that explain finds', async () => {
    const { code, out, err } = await show('vladimir putin');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Vladimir Putin\nPerson · person\/vladimir-putin\nLEADS Russia as president \(latest 2024-06-19\)/,
    );
    expect(out).toMatch(/^OFFICES\n\n {2}Vladimir Putin LEADS Russia as president$/m);
    expect(out).toMatch(/^ {2}Vladimir Putin CONSULT Kim Jong Un$/m);
    expect(out).toContain('    — The Example, 2024-06-19 [1]');
    expect(out).toMatch(
      /^ARTICLES\n\[1\] {2}Report treaty, The Example, 2024-06-19\n {5}treaty\n {5}https:/m,
    );
    const claims = [...new Set(out.match(/claim\/treaty#c\d+/g))];
    expect(claims.length).toBeGreaterThan(1);
    const explained = await newsgraph(['explain', claims[0]!, '-w', 'w'], { cwd });
    expect([explained.code, explained.err]).toEqual([0, '']);
  });

  it('tells what is between two: disputed, planned and dated', async () => {
    const { out } = await show('Russia', 'North Korea');
    expect(out).toMatch(/^DISPUTED\n.*\n\n {2}Russia ASSAULT North Korea\n {4}affirmed · .*\n {4}denied · /m);
    expect(out).toMatch(
      /affirmed: "Russia attacked North Korea on Thursday\."\n {4}— The Example, 2025-11-20/,
    );
    expect(out).toMatch(/says Harbour\s+Agency/);
    expect(out).toMatch(/^ {2}2025-11-17 {2}Russia ASSAULT North Korea \(denied\)$/m);
    expect(out).toMatch(/^ {2}disputed {2,}some affirm it and some deny it$/m);
    const planned = await show('Russia', 'South Korea');
    expect(planned.out).toMatch(
      /^ {2}2025-11-24 to 2025-11-30 {2}Russia AGREE South Korea about AID \(planned\)$/m,
    );
    expect(planned.out).not.toContain('RELATIONS');
  });

  it('leaves out what was published after a day', async () => {
    const { out } = await show('Russia', 'North Korea', '--as-of', '2025-11-20', '--json');
    const brief = JSON.parse(out) as PairBrief;
    expect([brief.asOf, brief.disputes.total, brief.lastReported]).toEqual(['2025-11-20', 0, '2025-11-20']);
    expect(brief.cited.map(({ document }) => document)).not.toContain('denial');
    const wrong = await show('Russia', '--as-of', '2025-02-30');
    expect([wrong.code, wrong.err]).toEqual([
      2,
      expect.stringContaining('must be a date such as 2025, 2025-11'),
    ]);
  });

  it('cuts long lists and shows them as a whole where asked', async () => {
    const many = createFolder({
      'many.jsonl': Array.from({ length: 9 }, (_, at) =>
        article(
          `a${at}`,
          `2025-01-0${at + 1}`,
          `Russia attacked ${['Japan', 'Chad', 'Peru', 'Cuba', 'Mali', 'Fiji', 'Iran', 'Iraq', 'Oman'][at]}.`,
        ),
      ).join('\n'),
    });
    await newsgraph(['ingest', 'many.jsonl', '-w', 'w'], { cwd: many.path });
    const read = async (...options: string[]) =>
      (await newsgraph(['show', 'Russia', '-w', 'w', ...options], { cwd: many.path })).out;
    const short = await read();
    expect(short).toContain('\n  … and 6 more\n');
    expect(short).toContain('--all shows them as a whole');
    const whole = await read('--all');
    expect(whole).not.toContain('more\n');
    expect(JSON.parse(await read('--all', '--json')).relations[0].statements.items).toHaveLength(9);
    many.remove();
  });

  it('writes Markdown and HTML, in which words of articles are words alone', async () => {
    const html = (await show('Kim Jong Un', '--format', 'html')).out;
    expect(html).toMatch(/^<!doctype html>/);
    expect(html).toContain(
      '<a href="https://news.example/treaty?a=1&amp;b=2" rel="noreferrer">Report treaty</a>',
    );
    expect(html).not.toMatch(/<script|<b>Ada/);
    const { code, err } = await show('Kim Jong Un', '--format', 'md', '--output', 'out/kim.md');
    expect([code, err]).toEqual([0, 'Wrote the brief to out/kim.md.\n']);
    const markdown = readFileSync(join(cwd, 'out/kim.md'), 'utf8');
    expect(markdown).toMatch(/^# Kim Jong Un\n/);
    expect(markdown).toContain('[Report treaty](<https://news.example/treaty?a=1&b=2>)');
    expect(markdown).not.toMatch(/(?<!\\)<b>/);
  });

  it('gives the same for the same articles, whatever their order', async () => {
    const lines = jsonLines(readFileSync(join(cwd, 'articles.jsonl'), 'utf8')).reverse();
    const other = createFolder({ 'articles.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    await newsgraph(['ingest', 'articles.jsonl', '-w', 'w'], { cwd: other.path });
    const { out } = await newsgraph(['show', 'Russia', '-w', 'w', '--json'], { cwd: other.path });
    other.remove();
    const here = (await show('Russia', '--json')).out;
    expect(out).toBe(here);
    expect((JSON.parse(here) as EntityBrief).entity.id).toBe('country/russia');
  });

  it.each([
    [['Banda'], '"Banda" may be each of '],
    [['Rusia'], 'no entity is named "Rusia"; there is Russia (Country, country/russia)'],
    [['Russia', 'country/russia'], 'are one entity, Russia'],
  ])('refuses %j', async (names, message) => {
    const { code, out, err } = await show(...names);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
