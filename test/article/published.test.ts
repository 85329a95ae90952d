import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../src/article/published.ts';

describe('parsePublished', () => {
  it.each([
    ['2026-03-09', '2026-03-09'],
    ['2026/3/9', '2026-03-09'],
    ['20260309', '2026-03-09'],
    ['2026-03-09T10:00:00+09:00', '2026-03-09T01:00:00Z'],
    ['2026-03-09T10:00:00.123+0900', '2026-03-09T01:00:00Z'],
    ['2026-03-09 10:00', '2026-03-09T10:00:00Z'],
    ['20260309T100000Z', '2026-03-09T10:00:00Z'],
    ['Mon, 09 Mar 2026 00:30:00 EST', '2026-03-09T05:30:00Z'],
    ['Monday, 9th March 2026', '2026-03-09'],
    ['March 9, 2026', '2026-03-09'],
    ['Sept. 9, 2026 at 10:30 p.m. GMT', '2026-09-09T22:30:00Z'],
    [' 9 March 2026, 12:05 am (UTC+2) ', '2026-03-08T22:05:00Z'],
  ])('reads "%s"', (written, published) => {
    expect(parsePublished(written)).toBe(published);
  });

  it.each([
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-03-09T25:00:00Z',
    '9 Foo 2026',
    '2026-03-09T10:00:00+99:00',
    '13 pm',
    '',
    '1770000000',
    '2026-03-09T13:00 pm',
  ])('reads no date in "%s"', (written) => {
    expect(parsePublished(written)).toBeNull();
  });

  it('reads every stamp that a program writes', () => {
    const date = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2100-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (stamp) => {
        const expected = stamp.toISOString().replace(/\.\d+Z$/, 'Z');
        expect(parsePublished(stamp.toISOString())).toBe(expected);
        expect(parsePublished(stamp.toUTCString())).toBe(expected);
      }),
    );
  });
});
