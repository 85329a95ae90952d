import { describe, expect, it } from 'vitest';
import { nameSlug, searchKey } from '../../src/resolve/name-slug.ts';

describe('nameSlug', () => {
  it.each([
    ['Kim Jong-un', 'KIM JONG UN', 'kim-jong-un'],
    ["Côte d'Ivoire", 'Cote d’Ivoire', 'cote-divoire'],
    ['U.S. Navy', 'US Navy', 'us-navy'],
    ['J. K. Rowling', 'J.K. Rowling', 'jk-rowling'],
    ['Łódź', 'Lodz', 'lodz'],
  ])('gives %s and %s the same slug', (a, b, slug) => {
    expect([nameSlug(a), nameSlug(b)]).toEqual([slug, slug]);
  });

  it('never gives two names of another script the same slug', () => {
    const slugs = ['김정은', '박근혜', '김정은 II', '박근혜 II', 'II'].map(nameSlug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs[0]).toMatch(/^x-[0-9a-f]{8}$/);
    expect(slugs[2]).toMatch(/^ii-[0-9a-f]{8}$/);
  });
});

describe('searchKey', () => {
  it('drops case, accents and punctuation, and keeps letters of every script', () => {
    expect(searchKey('  Józef  O’Brien-Łem ')).toBe('jozef obrien łem');
    expect(searchKey('김정은')).toBe(searchKey('김정은'.normalize('NFD')));
    expect(searchKey('!?')).toBe('');
  });
});
