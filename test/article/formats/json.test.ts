import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJsonArticle } from '../../../src/article/formats/json-article.ts';
import { layoutText } from '../../../src/article/layout/text-layout.ts';
import { articleSchema } from '../../../src/model/article.ts';
import { articleOf, outcomesOfFile, rejectionOf } from '../support/files.ts';
import { expectBlocksToCover } from '../support/laws.ts';

const text = 'The envoy arrived on Monday and met the minister in the old palace.';

describe('JSON', () => {
  it('reads one object with all its fields', async () => {
    const given = {
      id: 'a-1',
      url: 'https://courier.example/a?utm_source=x#top',
      title: 'Envoy arrives',
      outlet: 'Osthaven Courier',
      authors: ['Ada Brook'],
      published: '2026-03-09T10:00:00+09:00',
      language: 'en-GB',
      text,
    };
    const { warnings, ...article } = await articleOf('a.json', JSON.stringify(given));
    expect(articleSchema.parse(article)).toEqual({
      ...given,
      url: 'https://courier.example/a',
      published: '2026-03-09T01:00:00Z',
      blocks: [{ kind: 'paragraph', start: 0, end: text.length }],
    });
    expect(warnings).toEqual([]);
  });

  it('knows the other names of fields', async () => {
    const article = await articleOf(
      'a.json',
      JSON.stringify({
        id: 7,
        headline: 'T',
        source: { id: null, name: 'Courier' },
        author: 'Ada Brook',
        publishedAt: '2026-03-09',
        content: text,
        body: null,
      }),
    );
    expect(article).toMatchObject({
      id: '7',
      title: 'T',
      outlet: 'Courier',
      authors: ['Ada Brook'],
      published: '2026-03-09',
      text,
    });
  });

  it('reads which articles it corrects, by id or address', async () => {
    const corrects = async (fields: object) =>
      (await articleOf('a.json', JSON.stringify({ id: 'b', text, ...fields }))).corrects;
    expect(await corrects({ corrects: 'a-1' })).toEqual(['a-1']);
    expect(await corrects({ replaces: ['https://courier.example/a?utm_source=x#top', ' a-1 ', ''] })).toEqual(
      ['a-1', 'https://courier.example/a'],
    );
    expect(await corrects({ url: 'https://courier.example/b', correctionOf: '/a' })).toEqual([
      'https://courier.example/a',
    ]);
    expect(await corrects({ corrects: [] })).toBeUndefined();
    await expect(corrects({ corrects: { id: 'a' } })).rejects.toThrow('the field "corrects"');
  });

  it('keeps a title out of a text that does not begin with it', async () => {
    const article = await articleOf('a.json', JSON.stringify({ title: 'Envoy arrives', text }));
    expect(article).toMatchObject({ title: 'Envoy arrives', text });
  });

  it('keeps tags in a text', async () => {
    const html = `<p>${text}</p>`;
    expect((await articleOf('a.json', JSON.stringify({ text: html }))).text).toBe(html);
  });

  it('numbers the articles of a list and goes on after a bad one', async () => {
    const outcomes = await outcomesOfFile(
      'a.json',
      JSON.stringify([{ text }, 5, { text: 7 }, { title: 'x' }, { id: 'b', text }]),
    );
    expect(outcomes.map((outcome) => outcome.source.replace(/^.*\//, ''))).toEqual([
      'a.json#1',
      'a.json#2',
      'a.json#3',
      'a.json#4',
      'a.json#5',
    ]);
    expect(
      outcomes.map((outcome) =>
        outcome.status === 'article' ? outcome.article.id : outcome.error.message.replace(/^.*a\.json/, ''),
      ),
    ).toEqual([
      'a.json#1',
      '#2: an article must be an object, not a number',
      '#3: the field "text" must be a string, not a number',
      '#4: the field "text" is missing',
      'b',
    ]);
  });

  it.each([
    ['{"text": 5}', /the field "text" must be a string, not a number/],
    ['{"text": "x", "authors": ["a", 3]}', /the field "authors" must hold names, but its item 2 is a number/],
    ['{"text": "x", "outlet": []}', /the field "outlet" must be a string, not a list/],
    ['{"text": "x", "published": 17}', /the field "published" must be a string, not a number/],
    ['"text"', /must be an object, not a string/],
    ['{"text": "\\ud800 is half"}', /the field "text" holds half a surrogate pair at position 0/],
    ['{"text": "The envoy\n arrived"}', /broken JSON: unexpected "\\n" at line 1, column 20 \(position 19\)/],
    [
      '{"text": "The envoy arrived"',
      /broken JSON: the text ends too early at line 1, column 29 \(position 28\)/,
    ],
    ['{"id": "a",\n "text": oops}', /unexpected "o" at line 2, column 10/],
    ['[{"text": "a"},]', /unexpected "]" at line 1, column 16/],
  ])('rejects %s', async (content, message) => {
    const error = await rejectionOf('a.json', content);
    expect(error.code).toBe('SOURCE_INVALID');
    expect(error.message).toMatch(message);
    expect(error.message).toContain('a.json');
  });

  it.each(['{"text": " \\n "}', '[]'])('finds nothing in %s', async (content) => {
    expect((await rejectionOf('a.json', content)).code).toBe('SOURCE_EMPTY');
  });

  it('rejects bytes that are no UTF-8 and says where', async () => {
    const error = await rejectionOf('a.json', Buffer.from('{"text": "caf\xe9"}', 'latin1'));
    expect(error).toMatchObject({ code: 'SOURCE_INVALID', context: { byte: 13 } });
  });

  it('keeps control characters', async () => {
    const odd = `${text}\u0000\u0007\u001b[31m`;
    expect((await articleOf('a.json', JSON.stringify({ text: odd }))).text).toBe(odd);
  });

  it('keeps any text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.option(fc.string(), { nil: undefined }),
        (anyText, title) => {
          const draft = readJsonArticle(JSON.parse(JSON.stringify({ text: anyText, title })));
          expect(draft.text).toBe(anyText);
          expectBlocksToCover(anyText, draft.layout());
          expect(draft.layout()).toEqual(layoutText(anyText, draft.title));
        },
      ),
    );
  });
});
