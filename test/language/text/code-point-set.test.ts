import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCodePointSet } from '../../../src/language/text/code-point-set.ts';

describe('createCodePointSet', () => {
  it('holds both ends of its ranges and nothing between them', () => {
    const set = createCodePointSet([2, 4, 7, 7, 20, 30]);
    const held = Array.from({ length: 40 }, (_, code) => code).filter((code) => set.has(code));
    expect(held).toEqual([2, 3, 4, 7, ...Array.from({ length: 11 }, (_, i) => 20 + i)]);
  });

  it('holds nothing without ranges', () => {
    fc.assert(fc.property(fc.nat(), (code) => !createCodePointSet([]).has(code)));
  });
});
