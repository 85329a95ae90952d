import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openWorkspace } from '../../src/index.ts';
import { hostNewsgraph } from './hosted.ts';
import { createFolder } from './support.ts';

const newsgraph = hostNewsgraph();

const shipped = readFileSync(new URL('../../schema/ontology.yaml', import.meta.url), 'utf8');
/** Newsgraph's own without CONSULT. */
const small = shipped.slice(0, shipped.indexOf('  CONSULT:')) + shipped.slice(shipped.indexOf('  SUPPORT:'));
const folder = createFolder({
  'shipped.yaml': shipped,
  'small.yaml': small,
  'commented.yaml': `# The same with a comment.\n${small}`,
  'a.txt': 'Vladimir Putin met Kim Jong Un. Russia condemned North Korea.',
  'b.txt': 'Angela Merkel met Emmanuel Macron. France condemned Germany.',
});
const cwd = folder.path;
afterAll(folder.remove);
vi.setConfig({ testTimeout: 180_000 });

const run = (...parameters: string[]) => newsgraph(parameters, { cwd });

async function claimTypes(workspace: string): Promise<Record<string, number>> {
  const { out } = await run('status', '-w', workspace, '--json');
  return (JSON.parse(out) as { claims: Record<string, number> }).claims;
}

/** Types of claims by what the store answers. */
async function storedTypes(workspace: string): Promise<string[]> {
  const { out } = await run(
    ...['query', 'MATCH (c:Claim) RETURN DISTINCT c.type AS type ORDER BY type', '-w', workspace, '--json'],
  );
  return (JSON.parse(out) as { rows: { type: string }[] }).rows.map(({ type }) => type);
}

describe("a workspace with an ontology of a user's", () => {
  it('reads with its copy from then on, wherever the original is', async () => {
    expect((await run('ingest', 'a.txt', '-w', 'kept', '--ontology', 'small.yaml')).code).toBe(0);
    renameSync(join(cwd, 'small.yaml'), join(cwd, 'moved.yaml'));
    expect(await claimTypes('kept')).toEqual({ ACCUSE: 1 });
    const { code, out } = await run('ingest', 'a.txt', 'b.txt', '-w', 'kept');
    expect([code, out.split('\n')[0]]).toEqual([0, 'Read 2 articles: 1 added, 1 unchanged.']);
    expect(await claimTypes('kept')).toEqual({ ACCUSE: 2 });
    expect((await run('explain', 'Russia', 'North Korea', '-w', 'kept')).out).toContain(
      'Russia ACCUSE North Korea',
    );
    expect((await run('rebuild', '-w', 'kept')).code).toBe(0);
    expect(await storedTypes('kept')).toEqual(['ACCUSE']);
  });

  it('takes the same ontology again, in other words', async () => {
    const { code, out } = await run('ingest', 'a.txt', '-w', 'kept', '--ontology', 'commented.yaml');
    expect([code, out.split('\n')[0]]).toEqual([0, 'Read 1 article: 0 added, 1 unchanged.']);
  });

  it.each([
    ['kept', 'ingest', 'a.txt'],
    ['kept', 'ingest', 'a.txt', '--dry-run'],
    ['kept', 'explain', 'Russia', 'France'],
  ])('refuses another (%s, %s %s %s) and says how to change to it', async (workspace, ...command) => {
    const { code, out, err } = await run(...command, '-w', workspace, '--ontology', 'shipped.yaml');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`reads with the ontology of ${join(cwd, 'small.yaml')}, and the ontology of`);
    expect(err).toContain(
      `"newsgraph rebuild --workspace ${join(cwd, 'kept')} --ontology ${join(cwd, 'shipped.yaml')}"`,
    );
    expect(await claimTypes('kept')).toEqual({ ACCUSE: 2 });
  });

  it('is read again with another by rebuild, and back', async () => {
    const changed = await run('rebuild', '-w', 'kept', '--no-ontology', '--yes');
    expect([changed.code, changed.err]).toEqual([0, '']);
    expect(changed.out).toContain('create 2 claims');
    expect(await claimTypes('kept')).toEqual({ ACCUSE: 2, CONSULT: 2 });
    expect(await storedTypes('kept')).toEqual(['ACCUSE', 'CONSULT']);
    expect(existsSync(join(cwd, 'kept', 'ontology.yaml'))).toBe(false);
    const { code, err } = await run('ingest', 'a.txt', '-w', 'kept', '--ontology', 'moved.yaml');
    expect(code).toBe(2);
    expect(err).toContain('reads with the ontology that newsgraph ships, and the ontology of');
    expect((await run('rebuild', '-w', 'kept', '--ontology', 'moved.yaml', '--yes')).code).toBe(0);
    expect(await storedTypes('kept')).toEqual(['ACCUSE']);
    expect(readFileSync(join(cwd, 'kept', 'ontology.yaml'), 'utf8')).toBe(small);
  });

  it('is read again at the next opening if nobody has rebuilt it', async () => {
    const before = { folder: join(cwd, 'kept'), ontology: null, replaceOntology: true } as const;
    await (await openWorkspace(before)).close();
    const { code, err } = await run('sync', '-w', 'kept');
    expect(code).toBe(0);
    expect(err).toContain('the index is missing or was not finished');
    expect(await storedTypes('kept')).toEqual(['ACCUSE', 'CONSULT']);
    expect((await run('ingest', 'a.txt', 'b.txt', '-w', 'kept')).out).toContain('2 unchanged');
  });

  it('does not read with a copy that somebody has changed', async () => {
    await run('ingest', 'a.txt', '-w', 'damaged', '--ontology', 'moved.yaml');
    const copy = join(cwd, 'damaged', 'ontology.yaml');
    writeFileSync(copy, shipped);
    const { code, err } = await run('find', 'Russia', '-w', 'damaged');
    expect(code).toBe(2);
    expect(err).toContain(`${copy}: the workspace's copy of ${join(cwd, 'moved.yaml')} was changed`);
    expect((await run('rebuild', '-w', 'damaged', '--ontology', 'moved.yaml')).code).toBe(0);
    expect((await run('find', 'Russia', '-w', 'damaged')).code).toBe(0);
  });

  it('is not made by a dry run, nor by a file that is no ontology', async () => {
    await run('ingest', 'a.txt', '-w', 'dry', '--ontology', 'moved.yaml', '--dry-run');
    expect(existsSync(join(cwd, 'dry'))).toBe(false);
    const { code } = await run('ingest', 'a.txt', '-w', 'none', '--ontology', 'a.txt');
    expect(code).toBe(2);
    expect(existsSync(join(cwd, 'none'))).toBe(false);
  });
});
