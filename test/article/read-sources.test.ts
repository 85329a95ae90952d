import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSources } from '../../src/article/input/find-sources.ts';
import { readSources } from '../../src/article/read-sources.ts';
import { articleOf, folderOf, outcomesOf, rejectionOf, stdinOf } from './support/files.ts';

const text = 'The envoy arrived on Monday and met the minister in the old palace.';
const german =
  'Der Gesandte traf am Montag im alten Palast den Minister und sprach mit ihm über das Ende der Blockade und die Seeleute.';
const json = (id: string) => JSON.stringify({ id, text });

/** What became of each article, its folder left out. */
async function summaryOf(inputs: readonly string[], folder: string, options = {}): Promise<string[]> {
  const outcomes = await outcomesOf(inputs, options);
  return outcomes.map((outcome) =>
    (outcome.status === 'article'
      ? outcome.article.id
      : `${outcome.error.code} ${outcome.error.message}`
    ).replaceAll(folder, 'DIR'),
  );
}

describe('readSources', () => {
  it('reads a folder in the order of its paths and passes over what is no article', async () => {
    const folder = folderOf({
      'b.txt': text,
      'a/z.md': text,
      'a/y.html': `<p>${text}</p>`,
      'a-b.txt': text,
      'README.md': text,
      'a/readme.txt': text,
      '.hidden.txt': text,
      '.git/x.txt': text,
      'node_modules/x/y.txt': text,
      'facts.yaml': text,
      'script.js': text,
      'B.TXT': text,
    });
    expect(await summaryOf([folder], folder)).toEqual(['B.TXT', 'a-b.txt', 'a/y.html', 'a/z.md', 'b.txt']);
    expect(await summaryOf([`${folder}/`], folder)).toEqual(await summaryOf([folder], folder));
  });

  it('takes ids relative to the file, the fixed part of the glob, or the base', async () => {
    const folder = folderOf({
      'x/a/1.txt': text,
      'x/b/1.txt': text,
      'x/b/2.md': text,
      'x/b/README.md': text,
      'x/b/3.news': text,
    });
    expect(await summaryOf([join(folder, 'x/a/1.txt')], folder)).toEqual(['1.txt']);
    expect(await summaryOf([`${folder}/x/**/*.txt`], folder)).toEqual(['a/1.txt', 'b/1.txt']);
    expect(await summaryOf([`${folder}/x/*/*`], folder)).toEqual(['a/1.txt', 'b/1.txt', 'b/2.md']);
    expect(await summaryOf([`${folder}/x/b/*.news`], folder)).toEqual(['3.news']);
    expect(await summaryOf([join(folder, 'x/b')], folder, { base: folder })).toEqual([
      'x/b/1.txt',
      'x/b/2.md',
    ]);
  });

  it('reads a file whose name looks like a glob', async () => {
    const folder = folderOf({ 'a[1].txt': text });
    expect(await summaryOf([join(folder, 'a[1].txt')], folder)).toEqual(['a[1].txt']);
  });

  it('reads a file that is named twice once, and rejects the second of two articles with one id', async () => {
    const folder = folderOf({ 'a.json': json('x'), 'b.jsonl': `${json('y')}\n${json('x')}\n` });
    expect(await summaryOf([folder, join(folder, 'a.json'), `${folder}/*.json`], folder)).toEqual([
      'x',
      'y',
      'SOURCE_DUPLICATE DIR/b.jsonl#2: its id "x" is the id of DIR/a.json too',
    ]);
  });

  it('goes on after an input that leads nowhere', async () => {
    const folder = folderOf({ 'a.txt': text, 'empty/notes.yaml': 'a: 1' });
    expect(
      await summaryOf(
        [
          join(folder, 'no.txt'),
          join(folder, 'a.txt/b.txt'),
          `${folder}/*.md`,
          join(folder, 'empty'),
          join(folder, 'a.txt'),
          'https://',
        ],
        folder,
      ),
    ).toEqual([
      'SOURCE_MISSING DIR/no.txt: no such file or folder',
      'SOURCE_MISSING DIR/a.txt/b.txt: no such file or folder',
      'SOURCE_MISSING DIR/*.md: no file matches this pattern',
      'SOURCE_EMPTY DIR/empty: there are no articles in this folder',
      'a.txt',
      'SOURCE_MISSING https://: it is no valid URL',
    ]);
  });

  it('does not follow symbolic links in circles', async () => {
    const folder = folderOf({ 'a/1.txt': text });
    symlinkSync(folder, join(folder, 'a', 'up'));
    symlinkSync(join(folder, 'self.txt'), join(folder, 'self.txt'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.txt'));
    expect(await summaryOf([folder], folder)).toEqual([
      'a/1.txt',
      'SOURCE_MISSING DIR/dangling.txt: no such file or folder',
      'SOURCE_UNREADABLE DIR/self.txt: its symbolic links lead in a circle',
    ]);
    expect((await summaryOf([`${folder}/**/1.txt`], folder))[0]).toBe('a/1.txt');
  });

  it.skipIf(process.getuid?.() === 0)(
    'names a file and a folder that may not be read (not as root, who may read all)',
    async () => {
      const folder = folderOf({ 'a.txt': text, 'b/c.txt': text, 'd.txt': text });
      chmodSync(join(folder, 'a.txt'), 0);
      chmodSync(join(folder, 'b'), 0);
      const summary = await summaryOf([folder], folder);
      chmodSync(join(folder, 'b'), 0o700);
      expect(summary).toEqual([
        'SOURCE_UNREADABLE DIR/a.txt: permission denied',
        'SOURCE_UNREADABLE DIR/b: permission denied',
        'd.txt',
      ]);
    },
  );

  it('reads standard input of any format, its id being a hash of the text', async () => {
    const contents = [
      text,
      JSON.stringify({ text }),
      `<!doctype html><p>${text}</p>`,
      `# Envoy arrives\n\n${text}`,
      `<?xml version="1.0"?><rss version="2.0"><channel><title>C</title><item><title>T</title><description>${text}</description></item></channel></rss>`,
    ];
    for (const content of contents) {
      const [outcome] = await outcomesOf(['-'], { stdin: stdinOf(content) });
      expect(outcome).toMatchObject({
        status: 'article',
        article: { id: expect.stringMatching(/^sha256:[0-9a-f]{32}$/), text: expect.stringContaining(text) },
      });
    }
    const [empty] = await outcomesOf(['-'], { stdin: stdinOf('') });
    expect(empty).toMatchObject({ status: 'rejected', error: { code: 'SOURCE_EMPTY' } });
  });

  it('reads the same twice', async () => {
    const folder = folderOf({ 'a.txt': text, 'b.json': json('b'), 'c.html': `<p>${text}</p>` });
    expect(await outcomesOf([folder])).toEqual(await outcomesOf([folder]));
  });

  it('reads what was found before', async () => {
    const folder = folderOf({ 'a.txt': text, 'b.json': json('b') });
    const sources = await findSources([folder]);
    expect(sources).toHaveLength(2);
    const ids: string[] = [];
    for await (const outcome of readSources(sources))
      if (outcome.status === 'article') ids.push(outcome.article.id);
    expect(ids).toEqual(['a.txt', 'b']);
  });

  it('stops when told to', async () => {
    const folder = folderOf({ 'a.txt': text, 'b.txt': text });
    const abort = new AbortController();
    const read = async (): Promise<void> => {
      for await (const _ of readSources([folder], { signal: abort.signal })) abort.abort();
    };
    await expect(read()).rejects.toMatchObject({ code: 'ABORTED' });
  });
});

describe('bad files', () => {
  it.each([
    ['a.txt', '%PDF-1.7\n', 'a PDF document'],
    ['a.txt', Buffer.from('89504e470d0a1a0a', 'hex'), 'a PNG image'],
    ['a.html', Buffer.from('504b0304140000', 'hex'), 'a ZIP archive'],
    ['a.json', Buffer.from('1f8b0800', 'hex'), 'a gzip archive'],
    ['a.txt', '{\\rtf1 The envoy', 'a rich text document'],
    ['a', Buffer.from('The envoy\0arrived'), 'NUL bytes'],
  ])('rejects %s that is no text, and says what it is', async (name, content, kind) => {
    expect(await rejectionOf(name, content)).toMatchObject({
      code: 'SOURCE_UNSUPPORTED',
      message: expect.stringContaining(kind),
    });
  });

  it.each(['', ' \n\t\u00a0\n', '\ufeff'])('finds nothing in %j', async (content) => {
    expect((await rejectionOf('a.txt', content)).code).toBe('SOURCE_EMPTY');
  });

  it('rejects a text over the limit and names the limit', async () => {
    const long = `${text} `.repeat(150_000);
    expect(await rejectionOf('a.json', JSON.stringify({ text: long }))).toMatchObject({
      code: 'SOURCE_UNSUPPORTED',
      message: expect.stringContaining('limit of 2000000'),
    });
    expect(await rejectionOf('a.txt', text, { maxTextLength: 20 })).toMatchObject({
      message: expect.stringContaining('limit of 20'),
    });
    expect(await rejectionOf('a.txt', text, { maxFileSize: 20 })).toMatchObject({
      message: expect.stringContaining('limit of 20 bytes'),
    });
  });

  it('rejects another language by its name, unless told that all is English', async () => {
    expect(await rejectionOf('a.txt', german)).toMatchObject({
      code: 'SOURCE_UNSUPPORTED',
      message: expect.stringContaining('seems to be German (de)'),
      context: { language: 'de' },
    });
    expect(
      await rejectionOf(
        'a.txt',
        '북한은 월요일 아침 동해상으로 탄도미사일 두 발을 발사했다고 한국 합동참모본부가 밝혔다.',
      ),
    ).toMatchObject({ context: { language: 'ko' } });
    expect(await rejectionOf('a.html', '<html lang="fr"><p>Bonjour Osthaven</p></html>')).toMatchObject({
      message: expect.stringContaining('is declared to be French (fr)'),
    });
    expect((await articleOf('a.txt', german, { language: 'en' })).language).toBe('en');
  });

  it('takes English with many foreign names for English', async () => {
    const names =
      'Nguyễn Phú Trọng, Võ Nguyên Giáp and Tôn Đức Thắng met Władysław Gomułka and Józef Cyrankiewicz in Hải Phòng and said that the visit was the first of its kind for years.';
    expect((await articleOf('a.txt', names)).language).toBe('en');
    const article = await articleOf('a.json', JSON.stringify({ language: 'ko', text: `${text} ${text}` }));
    expect(article).toMatchObject({ language: 'en', warnings: [expect.stringContaining('declared as ko')] });
  });

  it('leaves a date or address out that cannot be read, and says so', async () => {
    const article = await articleOf(
      'a.json',
      JSON.stringify({ published: 'yesterday', url: 'courier', language: 'x', text }),
    );
    expect(article.published).toBeUndefined();
    expect(article.url).toBeUndefined();
    expect(article.warnings).toHaveLength(3);
  });

  it('takes the date of a dateline that has a year', async () => {
    expect((await articleOf('a.txt', `OSTHAVEN, March 9, 2026 - ${text}`)).published).toBe('2026-03-09');
  });
});
