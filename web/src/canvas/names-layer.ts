import type Sigma from 'sigma';
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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const family = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';
const mostNames = 220;

/**
 * Writes names below circles and words along lines, the most important first; what would cover another is left out.
 * @param names The most important first.
 */
export function writeNames(
  context: CanvasRenderingContext2D,
  sigma: Sigma,
  names: readonly WrittenName[],
  lines: readonly WrittenLine[],
  theme: Theme,
): void {
  const { width, height } = sigma.getDimensions();
  const taken: Box[] = [];
  const place = (box: Box): boolean => {
    if (box.right < 0 || box.bottom < 0 || box.left > width || box.top > height) return false;
    if (taken.some((other) => overlaps(box, other))) return false;
    taken.push(box);
    return true;
  };
  context.clearRect(0, 0, width, height);
  context.lineJoin = 'round';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  let count = 0;
  for (const { node, text, isStrong, isFaint } of names) {
    if (count >= mostNames) break;
    const data = sigma.getNodeDisplayData(node);
    if (data === undefined || data.hidden || isFaint) continue;
    const { x, y } = sigma.framedGraphToViewport(data);
    if (x < -80 || y < -20 || x > width + 80 || y > height + 40) continue;
    const radius = sigma.scaleSize(data.size);
    if (radius < 3.2 && !isStrong) continue;
    const size = isStrong ? 13.5 : Math.max(10.5, Math.min(12.5, 8 + radius * 0.35));
    context.font = `${isStrong ? 650 : 500} ${size}px ${family}`;
    const half = context.measureText(text).width / 2;
    const middle = y + radius + size * 0.75 + 1;
    const box = {
      left: x - half - 2,
      right: x + half + 2,
      top: middle - size / 2,
      bottom: middle + size / 2,
    };
    if (!place(box)) continue;
    count += 1;
    outline(context, text, x, middle, theme, isStrong ? theme.ink : theme.ink);
  }
  for (const { source, target, text } of lines) {
    const [from, to] = [source, target].map((node) => {
      const data = sigma.getNodeDisplayData(node);
      return data === undefined
        ? null
        : { ...sigma.framedGraphToViewport(data), radius: sigma.scaleSize(data.size) };
    });
    if (from == null || to == null) continue;
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
    const box = {
      left: x - boxWide / 2,
      right: x + boxWide / 2,
      top: y - boxHigh / 2,
      bottom: y + boxHigh / 2,
    };
    if (!place(box)) continue;
    context.save();
    context.translate(x, y);
    context.rotate(upright);
    outline(context, text, 0, 0, theme, theme.soft);
    context.restore();
  }
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

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
