import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { hostNewsgraph } from './hosted.ts';
import { createFolder } from './support.ts';

const newsgraph = hostNewsgraph();

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const rules = read('data/examples/transfers.yaml');
const folder = createFolder({
  'transfers.yaml': rules,
  'broken.yaml': rules.replace(
    'object: Vint United, attributes: { from: Halden Rovers, fee: €30m }',
    'object: Halden Rovers',
  ),
  'article.txt': read('data/examples/transfers.txt'),
});
const cwd = folder.path;
afterAll(folder.remove);
vi.setConfig({ testTimeout: 300_000 });

/** Commands of the documentation with the output that it shows; one that ends in "..." goes on. */
const shown = Array.from(
  read('docs/own-rules.md').matchAll(/```text\n\$ newsgraph (.+)\n\n([\s\S]+?)```/g),
  ([, command = '', output = '']) => ({ command, output }),
);

describe('docs/own-rules.md', () => {
  it('shows commands', () => {
    expect(shown.length).toBeGreaterThan(2);
  });

  it.each(shown)('newsgraph $command prints what is shown', async ({ command, output }) => {
    const { code, out, err } = await newsgraph(command.split(' '), { cwd: root });
    expect([code, err]).toEqual([0, '']);
    const whole = output.replace(/\.\.\.\n$/, '');
    expect(out.trimEnd().slice(0, output === whole ? undefined : whole.length)).toBe(
      output === whole ? whole.trimEnd() : whole,
    );
  });
});

describe('check-rules', () => {
  it('names the rule that did not give its claim, and what came instead', async () => {
    const { code, out } = await newsgraph(['check-rules', 'broken.yaml'], { cwd });
    expect(code).toBe(1);
    expect(out).toMatch(/failed +own\/signs-for +Jon Beck signed/);
    expect(out).toMatch(
      /line \d+: it must give Jon Beck TRANSFERRED_TO Halden Rovers\n +it gives Jon Beck TRANSFERRED_TO Vint United/,
    );
    expect(out).toContain('1 of 7 examples failed.');
  });

  it('names a file that is not there', async () => {
    const { code, err } = await newsgraph(['check-rules', 'gone.yaml'], { cwd });
    expect([code, err.startsWith('error: gone.yaml: cannot be read')]).toEqual([2, true]);
  });
});

describe('rules of a workspace', () => {
  it('are remembered, and read again when they change', async () => {
    const ingest = (...more: string[]) =>
      newsgraph(['ingest', 'article.txt', '-w', 'kept', ...more], { cwd });
    const first = await ingest('--rules', 'transfers.yaml');
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('TRANSFERRED_TO');
    expect(first.out).toContain('Club');
    expect((await ingest()).out).toContain('1 unchanged');
    const asked =
      "MATCH (c:Claim {type: 'TRANSFERRED_TO'}) WHERE c.ownAttributes IS NOT NULL RETURN c.ownAttributes AS own ORDER BY c.id LIMIT 1";
    const { out } = await newsgraph(['query', asked, '-w', 'kept', '--json'], { cwd });
    expect(JSON.parse(out).rows).toEqual([{ own: ['fee: €30m', 'from: Halden Rovers'] }]);
    expect((await newsgraph(['explain', 'c1', '-w', 'kept'], { cwd })).out).toContain('own/signs-for — ');

    writeFileSync(join(cwd, 'transfers.yaml'), rules.replace('join move', 'join'));
    expect((await ingest()).out).toContain('1 changed');

    const without = await ingest('--no-rules');
    expect(without.err).toContain('warning: the workspace now reads with no rules of your own');
    expect(without.out).not.toContain('TRANSFERRED_TO');
    expect((await ingest()).out).toContain('1 unchanged');
  });

  it('are refused if an example fails', async () => {
    const { code, err } = await newsgraph(['extract', 'article.txt', '--rules', 'broken.yaml'], { cwd });
    expect(code).toBe(2);
    expect(err).toMatch(/error: broken\.yaml:\d+: own\/signs-for: its example does not give Jon Beck/);
  });
});
