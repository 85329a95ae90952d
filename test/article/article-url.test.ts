import { describe, expect, it } from 'vitest';
import { normalizeUrl } from '../../src/article/article-url.ts';

describe('normalizeUrl', () => {
  it.each([
    ['https://Courier.example/a?utm_source=x&UTM_medium=y#top', 'https://courier.example/a'],
    ['https://courier.example/a?id=7&utm_source=x', 'https://courier.example/a?id=7'],
    ['https://courier.example/a?q=a+b%20c', 'https://courier.example/a?q=a+b%20c'],
    ['https://ada:secret@courier.example/', 'https://courier.example/'],
  ])('turns %s into %s', (written, url) => {
    expect(normalizeUrl(written)).toBe(url);
    expect(normalizeUrl(url)).toBe(url);
  });

  it.each(['/a', 'courier', 'mailto:ada@courier.example', 'javascript:alert(1)', ''])(
    'refuses "%s"',
    (written) => {
      expect(normalizeUrl(written)).toBeNull();
    },
  );

  it('resolves what is relative', () => {
    expect(normalizeUrl('/b#c', 'https://courier.example/a')).toBe('https://courier.example/b');
  });
});
