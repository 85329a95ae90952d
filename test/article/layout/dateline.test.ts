import { describe, expect, it } from 'vitest';
import { datelineLength } from '../../../src/article/layout/dateline.ts';

const datelineOf = (paragraph: string, colon = true) =>
  paragraph.slice(0, datelineLength(paragraph, { colon }));

describe('datelineLength', () => {
  it.each([
    ['SEOUL, March 9 (Reuters) - South Korea said', 'SEOUL, March 9 (Reuters) -'],
    ['SEOUL, South Korea (AP) — South Korea said', 'SEOUL, South Korea (AP) —'],
    ['WASHINGTON — “We will see,” he said', 'WASHINGTON —'],
    ['ADDIS ABABA, Ethiopia, Feb. 16, 2025 -- The union', 'ADDIS ABABA, Ethiopia, Feb. 16, 2025 --'],
    ['WASHINGTON/BRUSSELS (AFP) – The two', 'WASHINGTON/BRUSSELS (AFP) –'],
    ['PORT-AU-PRINCE, Haiti—Police', 'PORT-AU-PRINCE, Haiti—'],
    ['Seoul, 9 March (Yonhap) -- The minister', 'Seoul, 9 March (Yonhap) --'],
    ['Kabul (AFP) – The movement', 'Kabul (AFP) –'],
    ['(CNN) — The envoy', '(CNN) —'],
    ['(CNN)The envoy', '(CNN)'],
    ['NEW DELHI: The government', 'NEW DELHI:'],
    ['MOSCOW, July 8. The general', 'MOSCOW, July 8.'],
  ])('ends the dateline of "%s" at its dash', (paragraph, dateline) => {
    expect(datelineOf(paragraph)).toBe(dateline);
  });

  it.each([
    'SEOUL-based firms lost money.',
    'Moscow, July 8. The general left.',
    'NATO - the western alliance - met.',
    'EXCLUSIVE - The envoy will leave.',
    'The envoy — a former spy — left.',
    'Mr Trump (Republican) said so.',
    'South Korea said on March 9 - a Monday - that it would.',
    'US: The envoy',
  ])('finds none in "%s"', (paragraph) => {
    expect(datelineOf(paragraph)).toBe('');
  });

  it('takes a name before a colon for a speaker where it is told to', () => {
    expect(datelineOf('NEW DELHI: The government', false)).toBe('');
  });
});
