import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { outcomesOf, outcomesOfFile, rejectionOf, stdinOf } from '../support/files.ts';

const text = 'The envoy arrived on Monday and met the minister in the old palace.';
const line = (id: string) => JSON.stringify({ id, text: `${text} ${id}` });

describe('JSONL', () => {
  it('rejects a bad line by its number and reads the others', async () => {
    const content = Buffer.concat([
      Buffer.from(`${line('a')}\r\n\n{"id": "b", "text": oops}\n[1]\n{"text": "caf`),
      Buffer.from([0xe9]),
      Buffer.from(`"}\n${line('f')}`),
    ]);
    const outcomes = await outcomesOfFile('a.jsonl', content);
    expect(
      outcomes.map((outcome) =>
        outcome.status === 'article' ? outcome.article.id : outcome.error.message.replace(/^.*a\.jsonl/, ''),
      ),
    ).toEqual([
      'a',
      '#3: line 3: broken JSON: unexpected "o" at column 21 (position 20)',
      '#4: line 4: an article must be an object, not a list',
      '#5: line 5: not valid UTF-8 at byte 13 of the line',
      'f',
    ]);
  });

  it('holds a line at a time, however long the stream', async () => {
    let sent = 0;
    const lines = 3000;
    const padding = ' '.repeat(64 * 1024);
    const stdin = Readable.from(
      (function* () {
        for (; sent < lines; sent++) yield `${line(String(sent))}${padding}\n`;
      })(),
    );
    let articles = 0;
    let furthest = 0;
    const { readSources } = await import('../../../src/article/read-sources.ts');
    for await (const outcome of readSources(['-'], { stdin, language: 'en' })) {
      if (outcome.status === 'article') articles++;
      // Articles come while the stream still goes on: it is not collected first.
      furthest = Math.max(furthest, sent - articles);
    }
    expect(articles).toBe(lines);
    expect(furthest).toBeLessThan(lines / 10);
  });

  it('rejects a line over the limit and reads the others', async () => {
    const outcomes = await outcomesOfFile(
      'a.jsonl',
      `${line('a')}\n${JSON.stringify({ text: text.repeat(100) })}\n${line('c')}\n`,
      { maxFileSize: 1000 },
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['article', 'rejected', 'article']);
    expect(outcomes[1]?.status === 'rejected' && outcomes[1].error.message).toMatch(
      /line 2: longer than the limit of 1000 bytes/,
    );
  });

  it('reads a file that calls itself JSON', async () => {
    expect(await outcomesOfFile('a.json', `${line('a')}\n${line('b')}`)).toHaveLength(2);
  });

  it('reads a list that calls itself JSONL', async () => {
    const outcomes = await outcomesOfFile('a.jsonl', JSON.stringify([{ id: 'a', text }], null, 2));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['article']);
  });

  it('is told from JSON on standard input, its first line being long', async () => {
    const stdin = stdinOf(`${JSON.stringify({ id: 'a', text: `${text} `.repeat(3000) })}\n${line('b')}\n`);
    expect((await outcomesOf(['-'], { stdin })).map((outcome) => outcome.status)).toEqual([
      'article',
      'article',
    ]);
  });

  it('finds nothing in blank lines', async () => {
    expect((await rejectionOf('a.jsonl', '\n \n')).code).toBe('SOURCE_EMPTY');
  });
});
