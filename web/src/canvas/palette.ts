import type { PageOntology } from '../../../src/export/page/page-data.ts';
import { type Colour, contrast, darken } from '../../../src/ontology/colour.ts';
import { eventLooks, otherKindColour } from '../../../src/ontology/edge-look.ts';

/** Colours of what is drawn besides kinds and types, from the style sheet: they follow the reader's light or dark scheme. */
export interface Theme {
  /** Ground of the drawing. */
  readonly paper: Colour;
  /** Ground of the lists beside it. */
  readonly panel: Colour;
  readonly ink: Colour;
  readonly soft: Colour;
}

/** The colour of a kind, as in Neo4j Browser. */
export function kindColour(kind: string, { kinds }: PageOntology): Colour {
  return (kinds[kind]?.colour as Colour | undefined) ?? otherKindColour;
}

/** The colour of a circle's rim, which tells it from the ground. */
export function rimColour(fill: Colour, grounds: Theme): Colour {
  return clearColour(darken(fill, 0.2), darken(fill, 0.75), grounds);
}

const { 'verbal cooperation': agreed, 'material cooperation': helped } = eventLooks;
const { 'verbal conflict': accused, 'material conflict': attacked } = eventLooks;

/** What words become the more, the clearer they must be: the colour of deeds. */
const stronger: ReadonlyMap<Colour, Colour> = new Map([
  [agreed.colour, helped.colour],
  [accused.colour, attacked.colour],
]);

/** The colour of a type's lines, as in Neo4j Browser but for what would be too faint on the ground. */
export function lineColour(colour: Colour, grounds: Theme): Colour {
  return clearColour(colour, stronger.get(colour) ?? darken(colour, 0.75), grounds);
}

/** What WCAG 2 AA asks of what is no text, as a contrast with the ground. */
const leastContrast = 3;

/** A colour that is told from both grounds: the nearest to the given one on the way to another. */
function clearColour(colour: Colour, strong: Colour, { paper, panel }: Theme): Colour {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, strong, share);
    if ([paper, panel].every((ground) => contrast(mixed, ground) >= leastContrast)) return mixed;
  }
  return strong;
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
