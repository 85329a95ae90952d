import { describe, expect, it } from 'vitest';
import { ParserState } from '../../../src/language/parser/parser-state.ts';

function features(state: ParserState): number[] {
  const out = new Int32Array(8);
  state.features(out);
  return [...out];
}

describe('parser state', () => {
  it('begins with an empty stack, where only shifting and breaking are allowed', () => {
    const state = new ParserState(3);
    expect(features(state)).toEqual([0, 1, -1, -1, -1, -1, -1, -1]);
    expect([state.canShift(), state.canReduce(), state.canAttach(), state.canBreak()]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('attaches to the left and to the right', () => {
    // "She met him": met <- She, met -> him.
    const state = new ParserState(3);
    state.shift();
    state.attachLeft('nsubj');
    state.shift();
    expect(features(state)).toEqual([2, -1, 1, -1, -1, -1, 0, -1]);
    state.attachRight('dobj');
    expect([...state.heads]).toEqual([1, -1, 1]);
    expect(state.labels).toEqual(['nsubj', '', 'dobj']);
    expect(features(state)).toEqual([-1, -1, 2, 1, -1, -1, -1, -1]);
    state.reduce();
    state.reduce();
    expect(state.isFinal).toBe(true);
  });

  it('takes an arc to the right back when the child gets a head on its right', () => {
    const state = new ParserState(4);
    state.shift();
    state.attachRight('a');
    state.reduce();
    state.attachRight('b');
    expect(state.stack(0)).toBe(2);
    state.attachLeft('c');
    expect([...state.heads]).toEqual([-1, 0, 3, -1]);
    // The last right child of token 0 is token 1 again.
    expect(features(state)).toEqual([3, -1, 0, -1, -1, 2, -1, 1]);
  });

  it('returns a token without a head to the buffer, where it may not be shifted at once', () => {
    const state = new ParserState(3);
    state.shift();
    state.shift();
    state.reduce();
    expect([state.buffer(0), state.buffer(1), state.stack(0)]).toEqual([1, 2, 0]);
    expect(state.canShift()).toBe(false);
    expect(state.canAttach()).toBe(true);
    state.attachLeft('x');
    expect(state.canShift()).toBe(true);
    state.shift();
    expect([state.stack(0), state.buffer(0)]).toEqual([1, 2]);
  });

  it('attaches nothing across a break', () => {
    const state = new ParserState(3);
    state.breakSentence();
    expect(state.canBreak()).toBe(false);
    state.shift();
    expect([state.canAttach(), state.canShift(), state.canReduce()]).toEqual([false, false, true]);
  });
});
