import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const path = fileURLToPath(new URL('../docker-compose.yml', import.meta.url));
const text = readFileSync(path, 'utf8');

const { services } = z
  .object({
    services: z.record(
      z.string(),
      z.object({
        image: z.string(),
        environment: z.record(z.string(), z.string()),
        ports: z.array(z.string()),
        volumes: z.array(z.string()),
        healthcheck: z.object({ test: z.array(z.string()) }),
      }),
    ),
  })
  .parse(parse(text));
const neo4j = services.neo4j!;

/** What the linter finds, which checks a file by the Compose Specification's schema before anything else. */
function faults(file: string): string[] {
  const rules = { 'require-quotes-in-ports': [1, { quoteType: 'double' }] };
  const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] });
  // Its declarations lack the extensions that Node's modules want, and so say nothing.
  const results: { messages: { message: string }[] }[] = linter.lintFiles([file], false);
  return results.flatMap(({ messages }) => messages.map(({ message }) => message));
}

describe('docker-compose.yml', () => {
  it('obeys the Compose Specification', () => {
    expect(faults(path)).toEqual([]);
  });

  it('would be found to break it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'newsgraph-compose-'));
    try {
      const broken = join(folder, 'docker-compose.yml');
      await writeFile(broken, text.replace('healthcheck:', 'healthchek:'));
      expect(faults(broken)).toEqual([expect.stringContaining('additional properties')]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('runs Neo4j 5.26 or a later version 5', () => {
    const [, minor] = /^neo4j:5\.(\d+)(?:\.\d+)?-community$/.exec(neo4j.image) ?? [];
    expect(Number(minor)).toBeGreaterThanOrEqual(26);
  });

  it('has no password of its own, and says what to do without one', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
    expect(text.match(/NEO4J_AUTH/g)).toHaveLength(1);
  });

  it('listens on the loopback address alone', () => {
    expect(neo4j.ports).toHaveLength(2);
    for (const port of neo4j.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  it('keeps its data in a volume, and tells when it is ready', () => {
    expect(neo4j.volumes).toContain('data:/data');
    expect(parse(text).volumes).toHaveProperty('data');
    expect(neo4j.healthcheck.test).toContain('http://127.0.0.1:7474');
  });
});
