import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Judgement } from '../../src/resolve/judgements/judgement.ts';
import { createJudgementFile } from '../../src/workspace/judgement-file.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgraph-judgements-'));
  path = join(folder, 'judgements.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const anchor = { document: 'd', quote: 'Ana Lo', occurrence: 1 };
const same = (id: number, note = ''): Judgement => ({ id, op: 'same', one: [anchor], other: [anchor], note });

describe('the file of judgements', () => {
  it('holds nothing where there is none', async () => {
    expect(await createJudgementFile(path).read()).toEqual([]);
  });

  it('gets one line more, in canonical form, and what people wrote stays to the byte', async () => {
    const theirs = `\n  ${JSON.stringify(same(4, 'by hand'))}  `;
    writeFileSync(path, theirs);
    const file = createJudgementFile(path);
    const all = await file.append((known) => same(known.at(-1)!.id + 1, 'é\n'));
    expect(all.map(({ id }) => id)).toEqual([4, 5]);
    expect(readFileSync(path, 'utf8')).toBe(
      `${theirs}\n{"id":5,"note":"é\\n","one":[{"document":"d","occurrence":1,"quote":"Ana Lo"}],"op":"same","other":[{"document":"d","occurrence":1,"quote":"Ana Lo"}]}\n`,
    );
    expect(await file.read()).toEqual(all);
  });

  it('is not obeyed at all with a broken line, and the error names the file and all such lines', async () => {
    writeFileSync(path, `${JSON.stringify(same(1))}\n{"id": 2, "op"\n${JSON.stringify(same(1))}\n`);
    const file = createJudgementFile(path);
    const broken = { code: 'WORKSPACE_INVALID', context: { file: path, lines: [2, 3] } };
    await expect(file.read()).rejects.toMatchObject(broken);
    await expect(file.append(() => same(9))).rejects.toMatchObject(broken);
    await expect(file.read()).rejects.toThrow(
      /judgements\.jsonl: line 2: it is no JSON.*line 3: its id 1 is/,
    );
    expect(readFileSync(path, 'utf8')).not.toContain('"id":9');
  });

  it('is as it was when a write fails', async () => {
    writeFileSync(path, `${JSON.stringify(same(1))}\n`);
    const file = createJudgementFile(path, async () => {
      throw new Error('the disk is full');
    });
    await expect(file.append(() => same(2))).rejects.toThrow('the disk is full');
    expect((await file.read()).map(({ id }) => id)).toEqual([1]);
  });
});
