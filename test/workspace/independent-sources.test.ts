import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuotedChain } from '../../src/model/contribution.ts';
import { countIndependentSources, type SourceReport } from '../../src/workspace/independent-sources.ts';

const quote = (...names: string[]): QuotedChain =>
  names.map((name) => ({ names: [name], isOutlet: /post|agency/.test(name) }));
const report = (story: string, part: Partial<SourceReport> = {}): SourceReport => ({
  story,
  outlets: [`${story} post`],
  firsthand: false,
  quoted: [],
  ...part,
});

describe('countIndependentSources', () => {
  it.each<[string, readonly SourceReport[], number]>([
    ['nothing reported', [], 0],
    ['two stories', [report('a'), report('b')], 2],
    ['two copies', [report('a'), report('a', { outlets: ['b post'] })], 1],
    ['an outlet and who quotes it', [report('a'), report('b', { quoted: [quote('a post')] })], 1],
    ['who quotes an outlet that is not there', [report('b', { quoted: [quote('z post')] })], 1],
    [
      'two that quote an outlet that is not there',
      [report('b', { quoted: [quote('z post')] }), report('c', { quoted: [quote('z post')] })],
      1,
    ],
    [
      'two that quote different outlets that are not there',
      [report('b', { quoted: [quote('z post')] }), report('c', { quoted: [quote('y agency')] })],
      2,
    ],
    [
      'two that heard the same ministry',
      [report('b', { quoted: [quote('ministry')] }), report('c', { quoted: [quote('ministry')] })],
      2,
    ],
    [
      'an outlet that its name does not betray, and who quotes it',
      [report('a', { outlets: ['meridian'] }), report('b', { quoted: [quote('meridian')] })],
      1,
    ],
    [
      'a ministry of which an outlet tells, and who quotes the outlet for it',
      [report('a', { quoted: [quote('ministry')] }), report('b', { quoted: [quote('ministry', 'a post')] })],
      1,
    ],
    [
      'who quotes an outlet and has somebody of its own, too',
      [report('a'), report('b', { quoted: [quote('a post')], firsthand: true })],
      2,
    ],
    ['an outlet that quotes itself', [report('a', { quoted: [quote('a post')] }), report('b')], 2],
    [
      'outlets that quote each other',
      [report('a', { quoted: [quote('b post')] }), report('b', { quoted: [quote('a post')] })],
      2,
    ],
    [
      'two whom only their own reports show to be outlets, and who quote each other',
      [
        report('a', { outlets: ['meridian'], quoted: [quote('beacon')] }),
        report('b', { outlets: ['beacon'], quoted: [quote('meridian')] }),
      ],
      1,
    ],
    [
      'who quotes an outlet that quotes another',
      [
        report('a', { outlets: ['a post'] }),
        report('b', { quoted: [quote('a post')] }),
        report('c', { quoted: [quote('a post', 'b post')] }),
      ],
      1,
    ],
  ])('%s', (_, reports, expected) => {
    expect(countIndependentSources(reports)).toBe(expected);
  });

  it('depends on no order, and is at least one', () => {
    const names = fc.constantFrom('a post', 'b post', 'c post', 'meridian', 'ministry');
    const reportArbitrary = fc.record({
      story: fc.constantFrom('a', 'b', 'c', 'd'),
      outlets: fc.uniqueArray(names, { maxLength: 2 }),
      firsthand: fc.boolean(),
      quoted: fc.array(
        fc.array(names, { minLength: 1, maxLength: 2 }).map((list) => quote(...list)),
        {
          maxLength: 2,
        },
      ),
    });
    const shuffled = fc
      .array(reportArbitrary, { minLength: 1, maxLength: 6 })
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    fc.assert(
      fc.property(shuffled, ([reports, other]) => {
        const sources = countIndependentSources(reports);
        expect(countIndependentSources(other)).toBe(sources);
        expect(sources).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
