import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { longestQuote } from '../../src/export/where/without-text.ts';
import { hostNewsgraph } from './hosted.ts';
import { accusation, createFolder, visit } from './support.ts';

const newsgraph = hostNewsgraph();

const folder = createFolder({ 'articles/visit.txt': visit, 'articles/accusation.json': accusation });
const cwd = folder.path;
afterAll(folder.remove);
beforeAll(async () => {
  await newsgraph(['ingest', 'articles'], { cwd });
});

const exported = (...parameters: string[]) => newsgraph(['export', ...parameters], { cwd });

/** Every file below a folder with its text. */
function filesIn(path: string): Record<string, string> {
  const entries = readdirSync(join(cwd, path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(file, 'utf8')]));
}

describe('export to Cypher', () => {
  it('writes one script to standard output or a file', async () => {
    const { code, out, err } = await exported('--format', 'cypher');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('CREATE CONSTRAINT newsgraph_entity_id IF NOT EXISTS');
    expect(out).toContain('person/kim-jong-un');
    await exported('--format', 'cypher', '--output', 'graph.cypher');
    expect(readFileSync(join(cwd, 'graph.cypher'), 'utf8')).toBe(out);
  });
});

describe('export for neo4j-admin', () => {
  it('needs a folder', async () => {
    const { code, out, err } = await exported('--format', 'neo4j-admin');
    expect([code, out]).toEqual([2, '']);
    expect(err).toBe(
      'error: The format neo4j-admin has several files: name a folder for them with --output.\n',
    );
  });

  it('writes a folder, the same again in the place of an earlier one', async () => {
    const { code, out, err } = await exported('--format', 'neo4j-admin', '--output', 'out/import');
    expect([code, out]).toEqual([0, '']);
    expect(err).toContain('out/import');
    const files = filesIn('out/import');
    expect(files[join(cwd, 'out/import/README.md')]).toContain(
      'neo4j-admin database import full neo4j @import.args',
    );
    expect(files[join(cwd, 'out/import/nodes/Person.csv')]).toContain('"person/kim-jong-un"');
    expect((await exported('--format', 'neo4j-admin', '--output', 'out/import')).code).toBe(0);
    expect(filesIn('out/import')).toEqual(files);
    expect(readdirSync(join(cwd, 'out'))).toEqual(['import']);
  });

  it('touches no folder that holds anything else', async () => {
    const { code, err } = await exported('--format', 'neo4j-admin', '--output', 'articles');
    expect(code).toBe(2);
    expect(err).toContain('The folder articles is not empty and no earlier export');
    expect(existsSync(join(cwd, 'articles/visit.txt'))).toBe(true);
    writeFileSync(join(cwd, 'file'), '');
    expect((await exported('--format', 'neo4j-admin', '--output', 'file')).err).toContain(
      'file: cannot be written',
    );
  });
});

describe('export --json', () => {
  it('is JSON, and contradicts a format', async () => {
    expect(JSON.parse((await exported('--json')).out)).toHaveProperty('nodes');
    const { code, err } = await exported('--json', '--format', 'cypher');
    expect(code).toBe(2);
    expect(err).toContain('cannot be used with');
  });
});

describe('export --where', () => {
  const idsIn = (text: string) => [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);

  it('writes what fits all limits', async () => {
    const { code, out } = await exported(
      '--format',
      'jsonl',
      '--where',
      'kind=country',
      '--where',
      'type=ACCUSE',
    );
    expect(code).toBe(0);
    const ids = idsIn(out).filter((id) => !/^(claim|document)\//.test(id!));
    expect(ids).toEqual(['country/russia', 'country/south-korea']);
    const near = await exported('--format', 'jsonl', '--where', 'near=Kim Jong Un', '--where', 'depth=1');
    expect(idsIn(near.out)).toContain('person/vladimir-putin');
    expect(idsIn(near.out)).not.toContain('country/south-korea');
  });

  it('tells what is wrong with a limit', async () => {
    const wrong = async (limit: string) => (await exported('--where', limit)).err;
    expect(await wrong('kind=Persn')).toMatch(
      /^error: Cannot limit by kind=Persn: there is no kind Persn; there are Person, .*\.\n$/,
    );
    expect(await wrong('colour')).toBe('error: Cannot limit by colour: it must be of the form name=value.\n');
    expect(await wrong('near=Nobody')).toContain('no entity is named "Nobody"');
  });
});

describe('export --no-text', () => {
  it('leaves long quotes out', async () => {
    const long = 'South Korea accused Russia on Tuesday of sending weapons';
    expect((await exported('--format', 'json-ld')).out).toContain('accused Russia on Tuesday of sending');
    const { out } = await exported('--format', 'json-ld', '--no-text');
    for (let at = 0; at + 41 <= long.length; at++) expect(out).not.toContain(long.slice(at, at + 41));
    expect(out).toContain('TextPositionSelector');
    expect((await exported('--help')).out).toContain(`longer than ${longestQuote} characters`);
  });
});
