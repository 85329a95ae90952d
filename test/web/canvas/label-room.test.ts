import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, createLabelRoom } from '../../../web/src/canvas/label-room.ts';

const boxArbitrary: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: -50, max: 650 }),
    fc.integer({ min: -50, max: 450 }),
    fc.integer({ min: 1, max: 200 }),
    fc.integer({ min: 1, max: 30 }),
  )
  .map(([left, top, wide, high]) => ({ left, top, right: left + wide, bottom: top + high }));

describe('the room of names', () => {
  it('holds no two that cover each other, and refuses none that would cover nothing', () => {
    fc.assert(
      fc.property(fc.array(boxArbitrary, { maxLength: 60 }), (boxes) => {
        const room = createLabelRoom(600, 400, []);
        const taken: Box[] = [];
        for (const box of boxes) {
          const isSeen = box.right >= 0 && box.bottom >= 0 && box.left <= 600 && box.top <= 400;
          const isFree = !taken.some(
            (other) =>
              box.left < other.right &&
              other.left < box.right &&
              box.top < other.bottom &&
              other.top < box.bottom,
          );
          expect(room.take(box)).toBe(isSeen && isFree);
          if (isSeen && isFree) taken.push(box);
        }
      }),
    );
  });

  it('is clear where no other circle is, but for a rim', () => {
    const room = createLabelRoom(600, 400, [{ node: 'a', x: 100, y: 100, radius: 20 }]);
    const at = (left: number, top: number) => ({ left, top, right: left + 60, bottom: top + 12 });
    expect(room.isClear(at(70, 94), 'b')).toBe(false);
    expect(room.isClear(at(70, 94), 'a')).toBe(true);
    expect(room.isClear(at(118, 94), 'b')).toBe(true);
    expect(room.isClear(at(300, 300), 'b')).toBe(true);
  });
});
