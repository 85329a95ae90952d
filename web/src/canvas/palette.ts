import type { PageOntology } from '../../../src/export/page/page-data.ts';
import { type Colour, darken } from '../../../src/ontology/colour.ts';
import { otherKindColour } from '../../../src/ontology/edge-look.ts';

/** Colours of what is drawn besides kinds and types, from the style sheet: they follow the reader's light or dark scheme. */
export interface Theme {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
  readonly accent: Colour;
  readonly isDark: boolean;
}

/** Reads the theme from the page's style. */
export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim() as Colour;
  return {
    paper: colour('--canvas'),
    ink: colour('--ink'),
    soft: colour('--soft'),
    accent: colour('--accent'),
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
  };
}

/** The colour of a kind, as in Neo4j Browser. */
export function kindColour(kind: string, { kinds }: PageOntology): Colour {
  return (kinds[kind]?.colour as Colour | undefined) ?? otherKindColour;
}

/** The colour of a circle's rim. */
export function rimColour(fill: Colour): Colour {
  return darken(fill, 0.2);
}

/** A colour between two. @param share From 0, the first, to 1, the second. */
export function mix(first: Colour, second: Colour, share: number): Colour {
  const part = (colour: Colour, start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  const mixed = [1, 3, 5].map((start) =>
    Math.round(part(first, start) * (1 - share) + part(second, start) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${mixed.join('')}`;
}
