import type Sigma from 'sigma';
import { type Box, createLabelRoom, type Obstacle } from './label-room.ts';
import type { Theme } from './palette.ts';

/** A name to write. */
export interface WrittenName {
  readonly node: string;
  readonly text: string;
  /** Whether it is written before all others, in bold. */
  readonly isStrong: boolean;
  /** Whether it is left out, such as on a circle that recedes. */
  readonly isFaint: boolean;
}

/** What is written along a line. */
export interface WrittenLine {
  readonly source: string;
  readonly target: string;
  readonly text: string;
}

const family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const mostNames = 220;

/**
 * Writes names beside circles and words along lines, the most important first. What would cover other words is left out, and
 * so is a name for which there is no place beside its circle that is clear of others.
 * @param names The most important first.
 * @param reserved What lies over the drawing, such as its tools.
 */
export function writeNames(
  context: CanvasRenderingContext2D,
  sigma: Sigma,
  names: readonly WrittenName[],
  lines: readonly WrittenLine[],
  theme: Theme,
  reserved: readonly Box[],
): void {
  const { width, height } = sigma.getDimensions();
  const circleOf = (node: string): Obstacle | null => {
    const data = sigma.getNodeDisplayData(node);
    if (data === undefined || data.hidden) return null;
    return { node, ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) };
  };
  const circles = new Map<string, Obstacle>();
  for (const { node } of names) {
    const circle = circleOf(node);
    if (circle !== null && isNear(circle, width, height)) circles.set(node, circle);
  }
  const room = createLabelRoom(
    width,
    height,
    names.flatMap(({ node, isFaint }) => (isFaint ? [] : (circles.get(node) ?? []))),
  );
  for (const box of reserved) room.take(box);
  context.clearRect(0, 0, width, height);
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let count = 0;
  for (const { node, text, isStrong, isFaint } of names) {
    if (count >= mostNames) break;
    const circle = circles.get(node);
    if (circle === undefined || isFaint || (circle.radius < 3.2 && !isStrong)) continue;
    const size = isStrong ? 13.5 : Math.max(10.5, Math.min(12.5, 8 + circle.radius * 0.35));
    context.font = `${isStrong ? 650 : 500} ${size}px ${family}`;
    const places = placesBeside(circle, context.measureText(text).width, size);
    const isInside = ({ left, right, top, bottom }: Box) =>
      left >= 0 && right <= width && top >= 0 && bottom <= height;
    // The edge cuts only names of circles that it cuts, too.
    const isCut = !isInside(around(circle.x, circle.y, 2 * circle.radius, 2 * circle.radius));
    const clear = places.filter(({ box }) => room.isClear(box, node) && (isCut || isInside(box)));
    // What is looked at has a name, whatever it covers.
    const place = [...clear, ...(isStrong ? places : [])].find(({ box }) => room.take(box));
    if (place === undefined) continue;
    count += 1;
    outline(context, text, place.x, place.y, theme, theme.ink);
  }
  for (const { source, target, text } of lines) {
    const [from, to] = [circleOf(source), circleOf(target)];
    if (from === null || to === null) continue;
    context.font = `600 9.5px ${family}`;
    const wide = context.measureText(text).width;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const span = Math.hypot(dx, dy) - from.radius - to.radius;
    if (span < wide + 16) continue;
    const share = (from.radius + span / 2) / Math.hypot(dx, dy);
    const [x, y] = [from.x + dx * share, from.y + dy * share];
    const angle = Math.atan2(dy, dx);
    const upright = Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle;
    const [boxWide, boxHigh] = [Math.abs(Math.cos(angle)) * wide + 8, Math.abs(Math.sin(angle)) * wide + 12];
    const box = around(x, y, boxWide, boxHigh);
    if (!room.isClear(box, '') || !room.take(box)) continue;
    context.save();
    context.translate(x, y);
    context.rotate(upright);
    outline(context, text, 0, 0, theme, theme.soft);
    context.restore();
  }
}

function isNear({ x, y }: Obstacle, width: number, height: number): boolean {
  return x > -80 && y > -40 && x < width + 80 && y < height + 40;
}

/** Where words may stand beside a circle: below if that is free, else above or at a side. */
function placesBeside({ x, y, radius }: Obstacle, wide: number, high: number) {
  const aside = radius + 4 + wide / 2;
  const [below, above] = [y + radius + high * 0.75 + 1, y - radius - high * 0.75 - 1];
  const middles = [
    [x, below],
    [x + aside, y],
    [x - aside, y],
    [x, above],
  ] as const;
  return middles.map(([middle, level]) => ({
    x: middle,
    y: level,
    box: around(middle, level, wide + 4, high),
  }));
}

function around(x: number, y: number, wide: number, high: number): Box {
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2 };
}

/** Text with a rim in the colour of the ground, so that lines below it do not disturb. */
function outline(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  { paper }: Theme,
  colour: string,
): void {
  context.strokeStyle = paper;
  context.lineWidth = 3.5;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
