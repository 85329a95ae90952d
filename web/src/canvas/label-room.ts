/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A circle that words should not cover. */
export interface Obstacle {
  readonly node: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Where words may be written: not on other words, and not on circles. */
export interface LabelRoom {
  /** Takes a place for words. False where others stand, or it is out of sight. */
  take(box: Box): boolean;
  /** Whether no circle but that of `own` is below a place. */
  isClear(box: Box, own: string): boolean;
}

/** Side of the squares by which neighbours are found, in pixels. */
const side = 64;

/** How much of a circle's radius words may cover: its colour is seen still. */
const covered = 0.4;

/** A room without words. */
export function createLabelRoom(width: number, height: number, obstacles: readonly Obstacle[]): LabelRoom {
  const circles = createGrid<Obstacle>();
  for (const circle of obstacles) {
    const { x, y, radius } = circle;
    circles.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }, circle);
  }
  const words = createGrid<Box>();
  return {
    take(box) {
      if (box.right < 0 || box.bottom < 0 || box.left > width || box.top > height) return false;
      if (words.some(box, (other) => overlaps(box, other))) return false;
      words.add(box, box);
      return true;
    },
    isClear: (box, own) =>
      !circles.some(
        box,
        ({ node, x, y, radius }) =>
          node !== own &&
          Math.hypot(x - clamp(x, box.left, box.right), y - clamp(y, box.top, box.bottom)) <
            radius * (1 - covered),
      ),
  };
}

function createGrid<T>() {
  const cells = new Map<string, T[]>();
  function* keysOf({ left, top, right, bottom }: Box): Generator<string> {
    for (let x = Math.floor(left / side); x <= Math.floor(right / side); x += 1) {
      for (let y = Math.floor(top / side); y <= Math.floor(bottom / side); y += 1) yield `${x} ${y}`;
    }
  }
  return {
    add(box: Box, item: T): void {
      for (const key of keysOf(box)) {
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [item]);
        else cell.push(item);
      }
    },
    /** Whether any item near a box is so. */
    some(box: Box, test: (item: T) => boolean): boolean {
      for (const key of keysOf(box)) if (cells.get(key)?.some(test) === true) return true;
      return false;
    },
  };
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
