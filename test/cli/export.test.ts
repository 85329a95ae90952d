import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accusation, createFolder, newsgraph, visit } from './support.ts';

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
