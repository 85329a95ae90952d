import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder, jsonLines } from './support.ts';

const newsgraph = hostNewsgraph();

const article = (id: string, text: string) =>
  JSON.stringify({ id, outlet: 'The Example', published: '2025-11-20', text });
const folder = createFolder({
  'articles.jsonl': [
    article('raid', 'Russia attacked North Korea on Thursday. Japan condemned Russia.'),
    article('visit', 'Vladimir Putin met Kim Jong Un in Pyongyang.'),
  ].join('\n'),
});
const cwd = folder.path;
afterAll(folder.remove);
vi.setConfig({ testTimeout: 120_000 });

const run = (...parameters: string[]) => newsgraph([...parameters, '-w', 'w'], { cwd });

/** Makes what the workspace keeps of an article what an older extractor read: it took the raid for a denial. */
function makeOlder(): void {
  const extractions = join(cwd, 'w', 'extractions');
  for (const name of readdirSync(extractions, { recursive: true, encoding: 'utf8' })) {
    const path = join(extractions, name);
    if (!name.endsWith('.json') || !readFileSync(path, 'utf8').includes('"ASSAULT"')) continue;
    const kept = JSON.parse(readFileSync(path, 'utf8'));
    kept.key = 'older';
    kept.extraction.extractor.version = 'older';
    kept.extraction.claims = kept.extraction.claims
      .filter(({ type }: { type: string }) => type !== 'ACCUSE')
      .map((claim: { type: string }) =>
        claim.type === 'ASSAULT' ? { ...claim, polarity: 'negated' } : claim,
      );
    writeFileSync(path, JSON.stringify(kept));
  }
}

beforeAll(async () => {
  await run('ingest', 'articles.jsonl');
  makeOlder();
  // The index says who has read an article, and is made again from what is kept.
  await run('rebuild');
}, 120_000);

describe('rebuild', () => {
  it('is recommended by status where another version has read articles', async () => {
    const { out } = await run('status');
    expect(out).toContain('1 article was read by another version of the extractor: "newsgraph rebuild"');
    expect(JSON.parse((await run('status', '--json')).out)).toMatchObject({ outdated: 1 });
  });

  it('tells what would change, and changes nothing in a dry run', async () => {
    const { code, out, err } = await run('rebuild', '--dry-run');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('1 article of 2 read anew: 1 would say something else.');
    expect(out).toMatch(/^ACCUSE +1 +0 +0$/m);
    expect(out).toMatch(/^ASSAULT +0 +0 +1$/m);
    expect(out).toContain('Altered in  polarity 1');
    expect(out).toMatch(/of which no other article states 0/);
    expect(out).toContain('  gained  Japan ACCUSE Russia\n    "Japan condemned Russia."\n    raid\n');
    expect(out).toContain('  altered  Russia ASSAULT North Korea (denied): polarity negated → affirmed\n');
    expect((await run('status')).out).toContain('1 article was read by another version');
  });

  it('prints the difference as JSON Lines', async () => {
    const { out } = await run('rebuild', '--dry-run', '--json');
    const [changed, summary, ...rest] = jsonLines(out);
    expect(rest).toEqual([]);
    expect(changed).toMatchObject({
      type: 'article',
      document: 'raid',
      status: 'changed',
      readBy: 'linguistic older',
      claims: {
        gained: [{ type: 'ACCUSE', subject: 'Japan', object: 'Russia', quote: 'Japan condemned Russia.' }],
        lost: [],
        altered: [{ parts: ['polarity'], before: { polarity: 'negated' }, after: { polarity: 'affirmed' } }],
      },
    });
    expect(summary).toMatchObject({ type: 'summary', articles: 2, reread: 1, changed: 1 });
  });

  it('does not change the graph where nobody can be asked, unless told so', async () => {
    const refused = await run('rebuild');
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('nobody can be asked: --yes does it');
    expect((await run('status')).out).toContain('1 article was read by another version');
    const done = await run('rebuild', '--yes');
    expect([done.code, done.err]).toEqual([0, '']);
    expect(done.out).toMatch(/1 would say something else[\s\S]*In the embedded store\n {2}create 1 claim/);
    expect(existsSync(join(cwd, 'w', 'staged'))).toBe(false);
    expect((await run('status')).out).not.toContain('another version');
    expect((await run('show', 'Japan')).out).toContain('Japan ACCUSE Russia');
    expect((await run('rebuild', '--dry-run')).out).toContain('No article would be read anew');
  });

  it('reads all articles anew where asked, and goes on without asking if they say what they said', async () => {
    const { code, out } = await run('rebuild', '--reread');
    expect(code).toBe(0);
    expect(out).toBe(
      `2 articles of 2 read anew: 0 would say something else.\nNothing changed in the embedded store.\nstore embedded (${join(cwd, 'w', 'graph.grafeo')}): up to date\n`,
    );
  });

  it('tells first what another ontology would change', async () => {
    const shipped = readFileSync(new URL('../../schema/ontology.yaml', import.meta.url), 'utf8');
    const start = shipped.indexOf('  ACCUSE:\n');
    writeFileSync(
      join(cwd, 'mild.yaml'),
      shipped.slice(0, start) + shipped.slice(shipped.indexOf('  REJECT:\n')),
    );
    const refused = await run('rebuild', '--ontology', 'mild.yaml');
    expect([refused.code, refused.out]).toEqual([2, expect.stringMatching(/^ACCUSE +0 +1 +0$/m)]);
    expect((await run('show', 'Japan')).out).toContain('Japan ACCUSE Russia');
    expect((await run('rebuild', '--ontology', 'mild.yaml', '--yes')).code).toBe(0);
    expect((await run('show', 'Russia')).out).not.toContain('ACCUSE');
    expect((await run('rebuild', '--dry-run')).out).toContain('No article would be read anew');
  });
});
