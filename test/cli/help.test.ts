import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { newsgraph } from './support.ts';

const cwd = tmpdir();
const commands = [
  'ingest',
  'extract',
  'analyze',
  'find',
  'query',
  'export',
  'status',
  'retract',
  'eval',
  'explain',
  'review',
  'merge',
  'keep-apart',
  'split',
  'undo',
  'history',
];

describe('help', () => {
  it('lists every command and the exit codes', async () => {
    const { code, out, err } = await newsgraph(['--help'], { cwd });
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const command of commands) expect(out).toContain(`\n  ${command} `);
    expect(out).toContain('Exit codes');
  });

  it.each(commands)('of %s shows how it is used, with examples', async (command) => {
    const { code, out } = await newsgraph([command, '--help'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain(`Usage: newsgraph ${command} [options]`);
    expect(out).toMatch(new RegExp(`Examples?:\\n {2}\\$ .*newsgraph ${command} `));
  });

  it('prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(await newsgraph(['--version'], { cwd })).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    ['an unknown command', ['quary'], 'Did you mean query?'],
    ['an unknown option', ['status', '--jsn'], 'Did you mean --json?'],
    ['a missing argument', ['ingest'], "missing required argument 'input'"],
    ['an unknown format', ['extract', 'x.txt', '--format', 'xml'], 'Allowed choices are pretty, jsonl'],
    ['an unknown basis', ['extract', 'x.txt', '--basis', 'stated,guessed'], 'stated, implied, known'],
    ['a limit that is no number', ['find', 'x', '--limit', '-3'], 'a whole number above 0'],
    ['a parameter without a value', ['query', 'meetings', '--param', 'name'], 'name=value'],
    ['options that exclude each other', ['retract', 'x', '--again', '--dry-run'], 'cannot be used with'],
    ['a missing query', ['query'], 'a query is missing'],
    ['no command', [], 'Usage: newsgraph'],
  ])('ends with 2 for %s', async (_, parameters, message) => {
    const { code, out, err } = await newsgraph(parameters, { cwd });
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
