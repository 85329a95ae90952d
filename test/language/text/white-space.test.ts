import { describe, expect, it } from 'vitest';
import { isSpaceText, isSpaceUnit } from '../../../src/language/text/white-space.ts';

describe('isSpaceUnit', () => {
  it('knows the 29 spaces of the reference, which are not those of \\s', () => {
    const spaces = Array.from({ length: 0x10000 }, (_, unit) => unit).filter(isSpaceUnit);
    expect(spaces).toHaveLength(29);
    expect(isSpaceUnit(0x1c)).toBe(true);
    expect(isSpaceUnit(0x85)).toBe(true);
    expect(isSpaceUnit(0xfeff)).toBe(false);
    expect(isSpaceUnit(0x200b)).toBe(false);
  });
});

describe('isSpaceText', () => {
  it('is false of an empty text', () => {
    expect(isSpaceText('')).toBe(false);
    expect(isSpaceText(' \n\u3000')).toBe(true);
    expect(isSpaceText(' a')).toBe(false);
  });
});
