import { describe, expect, it } from 'vitest';
import { articleOf, rejectionOf, wordsOf } from '../support/files.ts';
import { expectBlocksToCover } from '../support/laws.ts';

describe('Markdown', () => {
  it('reads front matter and blocks', async () => {
    const article = await articleOf(
      'a.md',
      `---
title: "Envoy arrives"
outlet: Osthaven Courier
date: 2026-03-09
authors:
  - Ada Brook
url: https://courier.example/a
id: 17
---

# Envoy arrives

By Ada Brook

OSTHAVEN — The *envoy* arrived
on **Monday** &amp; met [the minister](https://x.example "t"). <b>He</b> left.

![The envoy leaves a train](train.jpg)

## Reactions

> "We will see," he said.

- The king was glad.
- The queen
  was not.

<div><p>The end of the blockade is near.</p><script>x()</script></div>

---

Sign up for our newsletter.
`,
    );
    expect(article).toMatchObject({
      id: '17',
      title: 'Envoy arrives',
      outlet: 'Osthaven Courier',
      published: '2026-03-09',
      authors: ['Ada Brook'],
      url: 'https://courier.example/a',
    });
    expectBlocksToCover(article.text, article.blocks);
    expect(wordsOf(article)).toEqual([
      ['headline', 'Envoy arrives'],
      ['byline', 'By Ada Brook'],
      ['dateline', 'OSTHAVEN —'],
      ['paragraph', 'The envoy arrived on Monday & met the minister. He left.'],
      ['caption', 'The envoy leaves a train'],
      ['subhead', 'Reactions'],
      ['quote', '"We will see," he said.'],
      ['list', 'The king was glad.'],
      ['list', 'The queen was not.'],
      ['paragraph', 'The end of the blockade is near.'],
      ['boilerplate', 'Sign up for our newsletter.'],
    ]);
  });

  it('puts a title first that no heading says', async () => {
    const article = await articleOf('a.md', '---\ntitle: 1984\n---\nThe envoy arrived.\n');
    expect(wordsOf(article)).toEqual([
      ['headline', '1984'],
      ['paragraph', 'The envoy arrived.'],
    ]);
  });

  it('reads a file without front matter', async () => {
    expect(
      wordsOf(await articleOf('a.md', '# Envoy arrives\n\nThe envoy arrived.')).map(([kind]) => kind),
    ).toEqual(['headline', 'paragraph']);
  });

  it.each([
    ['---\ntitle: "Envoy\noutlet: x\n---\nThe envoy arrived.', /broken front matter at line \d/],
    [
      '---\nauthors:\n  - x: y\n---\nThe envoy arrived.',
      /the field "authors" must hold names, but its item 1 is an object/,
    ],
  ])('rejects front matter that cannot be read', async (content, message) => {
    expect(await rejectionOf('a.md', content)).toMatchObject({
      code: 'SOURCE_INVALID',
      message: expect.stringMatching(message),
    });
  });

  it.each(['# Envoy arrives\n', '---\ntitle: x\n---\n'])('finds no article in %s', async (content) => {
    expect((await rejectionOf('a.md', content)).code).toBe('SOURCE_EMPTY');
  });
});
