import type { Colour } from '../../../src/ontology/colour.ts';
import type { Theme } from './palette.ts';

let theme: Theme | null = null;

/** The theme of the page's style. */
export function readTheme(): Theme {
  if (theme !== null) return theme;
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim() as Colour;
  theme = {
    paper: colour('--canvas'),
    panel: colour('--paper'),
    ink: colour('--ink'),
    soft: colour('--soft'),
  };
  return theme;
}

/** Calls back when the reader changes between light and dark, and the theme with it. Ends with the signal. */
export function onThemeChange(act: () => void, signal?: AbortSignal): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const changed = () => {
    theme = null;
    act();
  };
  scheme.addEventListener('change', changed, signal === undefined ? {} : { signal });
}
