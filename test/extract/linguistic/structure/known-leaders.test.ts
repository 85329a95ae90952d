import { describe, expect, it } from 'vitest';
import { loadCountries } from '../../../../src/extract/linguistic/lexicon/countries.ts';
import {
  createKnownLeaders,
  loadKnownLeaders,
} from '../../../../src/extract/linguistic/structure/known-leaders.ts';

describe('known leaders', () => {
  const leaders = createKnownLeaders({ US: ['Ana Keller'], KR: ['Han Do-yun'], FR: ['René Keller'] });

  it('are known by full names, whatever accents and further names', () => {
    expect(leaders.leadsElsewhere('Ana B. Keller', 'FR')).toBe(true);
    expect(leaders.leadsElsewhere('Rene Keller', 'US')).toBe(true);
    expect(leaders.leadsElsewhere('Han Do Yun', 'US')).toBe(true);
    expect(leaders.leadsElsewhere('Ana Keller', 'US')).toBe(false);
    expect(leaders.leadsElsewhere('Jon Keller', 'KR')).toBe(false);
  });

  it('are known by their family name alone, unless one of that name leads the country', () => {
    expect(leaders.leadsElsewhere('Keller', 'KR')).toBe(true);
    expect(leaders.leadsElsewhere('Keller', 'FR')).toBe(false);
    expect(leaders.leadsElsewhere('Han', 'FR')).toBe(true);
    expect(leaders.leadsElsewhere('Yun', 'FR')).toBe(false);
  });

  it('of the list are those of countries', () => {
    const known = loadKnownLeaders();
    expect(known.leadsElsewhere('Donald Trump', 'HN')).toBe(true);
    expect(known.leadsElsewhere('Donald Trump', 'US')).toBe(false);
    expect(known.leadsElsewhere('Xiomara Castro', 'HN')).toBe(false);
    expect(known.leadsElsewhere('Castro', 'HN')).toBe(false);
    expect(loadCountries().byIso.has('HN')).toBe(true);
  });
});
