import { describe, expect, it } from 'vitest';
import { identityOutcomes } from '../../../src/evaluation/identity/identity-outcomes.ts';
import { item } from './support.ts';

const causes = (items: Parameters<typeof identityOutcomes>[0]) =>
  [...identityOutcomes(items, (at) => `d${at}`).values()].flat().map(({ cause, got }) => [cause, got]);

describe('identityOutcomes', () => {
  it('takes who has most items in a cluster for its host, and the others for joined wrongly', () => {
    expect(causes([item(1, 'a', 'x'), item(2, 'b', 'x'), item(3, 'b', 'x')])).toEqual([
      ['wrong join', 'one with b: "B" of d2'],
      ['right', 'b'],
      ['right', 'b'],
    ]);
  });

  it('takes the largest part of an identity for its home, and what is outside for missed', () => {
    expect(causes([item(1, 'a', 'x'), item(2, 'a', 'y'), item(3, 'a', 'y')])).toEqual([
      ['missed join', 'apart from "A" of d2'],
      ['right', 'a'],
      ['right', 'a'],
    ]);
  });

  it('tells what was not found', () => {
    expect(causes([item(1, 'a', null), item(2, 'a', 'y')])).toEqual([
      ['not found', null],
      ['right', 'a'],
    ]);
  });

  it('takes the first of equals', () => {
    expect(causes([item(1, 'a', 'x'), item(2, 'b', 'x'), item(3, 'a', 'y')])).toEqual([
      ['right', 'a'],
      ['wrong join', 'one with a: "A" of d1'],
      ['missed join', 'apart from "A" of d1'],
    ]);
  });
});
