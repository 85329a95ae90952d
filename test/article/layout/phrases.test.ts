import { describe, expect, it } from 'vitest';
import { readByline } from '../../../src/article/layout/bylines.ts';
import { kindOfWords } from '../../../src/article/layout/phrases.ts';

describe('kindOfWords', () => {
  it.each([
    ['byline', 'By Ada Brook in Osthaven'],
    ['byline', 'BY ADA BROOK'],
    ['byline', 'Written by Ada Brook | March 9, 2026'],
    ['dateline', 'Published: 9 March 2026, 10:30 GMT'],
    ['dateline', 'Friday, July 21, 2017'],
    ['dateline', 'Updated at 2026-03-09T10:30:00Z'],
    ['caption', 'FILE - The envoy leaves a train on Monday.'],
    ['caption', 'In this file photo, the envoy leaves a train.'],
    ['credit', 'Additional reporting by John Roe and Mia Lund'],
    ['credit', 'Mia Lund contributed to this report.'],
    ['credit', 'Photo by Ada Brook/Getty Images'],
    ['credit', 'With agencies'],
    ['boilerplate', 'Advertisement'],
    ['boilerplate', 'Subscribe to our newsletter and get the news first.'],
    ['boilerplate', 'We use cookies to improve this site.'],
    ['boilerplate', 'You have read two of your three free articles this month. Sign in to keep reading.'],
    ['boilerplate', 'Copyright 2026 Osthaven Courier.'],
    ['boilerplate', 'Read more: Envoy leaves'],
    ['boilerplate', 'Follow Ada Brook on Bluesky'],
    ['boilerplate', 'This story has been updated.'],
    ['boilerplate', '* * *'],
  ] as const)('finds a %s in "%s"', (kind, words) => {
    expect(kindOfWords(words)).toBe(kind);
  });

  it.each([
    'By Monday, the envoy had answered.',
    'By the time he left, it was dark.',
    'Sign language interpreters were at the talks.',
    'Copyright law was on the agenda of the talks.',
    'Share prices fell after the envoy left.',
    'Correction: The envoy did not meet the minister, as this paper said on Monday.',
    'Related companies were told to leave the country.',
    'Video games were banned.',
    'Ending the war by force has been ruled out, the envoy said.',
  ])('takes "%s" for running text', (words) => {
    expect(kindOfWords(words)).toBeNull();
  });
});

describe('readByline', () => {
  it.each([
    ['By Ada Brook', ['Ada Brook']],
    ['By Ada Brook and Bae Da-hye in Seoul', ['Ada Brook', 'Bae Da-hye']],
    ['By ADA BROOK, John Roe Jr.', ['ADA BROOK', 'John Roe Jr.']],
    ['by María de la Cruz & Ali al-Masri, Staff Writer', ['María de la Cruz', 'Ali al-Masri']],
  ])('names the authors in "%s"', (line, authors) => {
    expect(readByline(line)).toEqual(authors);
  });
});
