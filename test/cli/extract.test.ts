import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { extractionSchema } from '../../src/index.ts';
import { hostNewsgraph } from './hosted.ts';
import { accusation, createFolder, jsonLines, newsgraph, visit } from './support.ts';

const hosted = hostNewsgraph();
const folder = createFolder({
  'visit.txt': visit,
  'two.jsonl': `${accusation}\n{"id": 7}\n${JSON.stringify({ id: 'b/2', text: visit })}\n`,
});
const cwd = folder.path;
afterAll(folder.remove);

describe('extract', () => {
  it('prints one extraction a line under the ids of its input, and names what it rejects', async () => {
    const { code, out, err } = await newsgraph(['extract', 'two.jsonl', '--format', 'jsonl'], { cwd });
    expect(code).toBe(1);
    expect(err).toMatch(/^rejected: two\.jsonl#2: /);
    const extractions = jsonLines(out).map((line) => extractionSchema.strict().parse(line));
    expect(extractions.map(({ id }) => id)).toEqual(['accusation-1', 'b/2']);
    for (const { text, claims } of extractions) {
      expect(claims.length).toBeGreaterThan(0);
      for (const { evidence } of claims) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
      }
    }
    expect(extractions[1]?.text).toBe(visit);
  });

  it('keeps to the bases that are asked for', async () => {
    const parameters = ['extract', 'visit.txt', '--json', '--basis'];
    const [stated] = jsonLines((await hosted([...parameters, 'stated'], { cwd })).out);
    const [others] = jsonLines((await hosted([...parameters, 'implied,known'], { cwd })).out);
    const basesOf = (value: unknown) =>
      new Set(extractionSchema.parse(value).claims.map(({ basis }) => basis));
    expect(basesOf(stated)).toEqual(new Set(['stated']));
    expect([...basesOf(others)].sort()).toEqual(['implied', 'known']);
  });

  it('prints claims with their quotes for people', async () => {
    const { code, out, err } = await hosted(['extract', 'visit.txt'], { cwd });
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/^Putin visits Pyongyang\nvisit\.txt\n/);
    expect(out).toMatch(/^ {2}Person +.*Kim Jong Un/m);
    expect(out).toMatch(
      /^ {2}Kim Jong Un LEADS North Korea {2}c\d+\n {4}leader\n {4}"President Vladimir Putin/m,
    );
  });

  it('writes to a file, and reads standard input', async () => {
    const { code, out } = await newsgraph(['extract', '-', '--json', '-o', 'out.jsonl'], {
      cwd,
      stdin: accusation,
    });
    expect([code, out]).toEqual([0, '']);
    expect(jsonLines(readFileSync(join(cwd, 'out.jsonl'), 'utf8'))).toMatchObject([{ id: 'accusation-1' }]);
  });
});

describe('analyze', () => {
  it('prints CoNLL-U', async () => {
    const { code, out } = await hosted(['analyze', 'visit.txt'], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/^# newdoc id = visit\.txt\n# sent_id = 1\n/);
    expect(out).toMatch(/^\d+\tmet\tmeet\tVERB\tVBD\t/m);
  });

  it('prints JSON with places in the text', async () => {
    const { out } = await hosted(['analyze', 'visit.txt', '--json'], { cwd });
    const { id, text, tokens } = JSON.parse(out);
    expect(id).toBe('visit.txt');
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
