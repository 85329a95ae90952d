/** A colour as #rrggbb, in lower case. */
export type Colour = `#${string}`;

const darkText: Colour = '#2a2c34';
const lightText: Colour = '#ffffff';

/** The text colour that reads better on a fill: near-black or white. */
export function textOn(fill: Colour): Colour {
  return contrast(fill, darkText) >= contrast(fill, lightText) ? darkText : lightText;
}

/** WCAG 2 contrast ratio of two colours, from 1 to 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low, high] = [luminance(a), luminance(b)].sort((first, second) => first - second);
  return (high! + 0.05) / (low! + 0.05);
}

/** Mixes black into a colour. @param share From 0, the colour itself, to 1, black. */
export function darken(colour: Colour, share: number): Colour {
  const parts = channels(colour).map((channel) => Math.round(channel * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2 relative luminance, from 0 to 1. */
function luminance(colour: Colour): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function channels(colour: Colour): number[] {
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`${colour} is not a colour like #4c8eda`);
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
