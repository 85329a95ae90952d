import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/model/extraction.ts';
import { articleOutlets } from '../../../src/resolve/sources/article-outlets.ts';
import { isNewsOutlet } from '../../../src/resolve/sources/news-outlets.ts';
import { outletKey } from '../../../src/resolve/sources/outlet-key.ts';
import { quotedBodies } from '../../../src/resolve/sources/quoted-bodies.ts';

describe('isNewsOutlet', () => {
  it.each([
    'The Harbour Post',
    'Pacific News Agency',
    'Reuters',
    'El País',
    'Tamarind Broadcasting Corporation',
    'Süddeutsche Zeitung',
  ])('%s is one', (name) => expect(isNewsOutlet(outletKey(name))).toBe(true));

  it.each(['Canada Post', 'Unification Ministry', 'Post', 'National Intelligence Service', 'Times Square'])(
    '%s is none',
    (name) => expect(isNewsOutlet(outletKey(name))).toBe(false),
  );
});

describe('articleOutlets', () => {
  it('names the outlet, who signs, and the agency of a dateline', () => {
    const text = 'SEOUL, Sept. 11 (Pacific News Agency) - A spy agency said (on Thursday) that it knew.';
    const blocks = [
      { kind: 'dateline' as const, start: 0, end: 39 },
      { kind: 'paragraph' as const, start: 40, end: text.length },
    ];
    expect(
      articleOutlets({ outlet: 'The Seoul Courier', authors: ['Ana Lim', 'PNA'], text, blocks }),
    ).toEqual(['ana lim', 'pacific news agency', 'pna', 'seoul courier']);
  });
});

describe('quotedBodies', () => {
  it('takes organizations that have a name', () => {
    const entity = (id: string, kind: string, name: string, aliases: string[] = []): Entity => ({
      id,
      kind,
      name,
      aliases,
      attributes: {},
    });
    const bodies = quotedBodies([
      entity('e1', 'Organization', 'Pacific News Agency', ['PNA', 'the Pacific News Agency']),
      entity('e2', 'Person', 'Ana Post'),
      entity('e3', 'Organization', 'Unification Ministry'),
      { ...entity('e4', 'Organization', 'two newspapers'), attributes: { unnamed: true } },
    ]);
    expect([...bodies]).toEqual([
      ['e1', { names: ['pacific news agency', 'pna'], isOutlet: true }],
      ['e3', { names: ['unification ministry'], isOutlet: false }],
    ]);
  });
});
