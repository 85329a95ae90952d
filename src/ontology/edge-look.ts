import type { ClaimType } from '../model/ontology.ts';
import type { Colour } from './colour.ts';

/** How edges of a class of claim types are drawn, in Neo4j Browser and in the viewer. */
export interface EdgeLook {
  readonly colour: Colour;
  /** In pixels: what is done is stronger than what is said. */
  readonly width: number;
}

/** Cooperation is blue and conflict red, which colour-blind readers tell apart. */
export const eventLooks = {
  'verbal cooperation': { colour: '#7fb2e5', width: 2 },
  'material cooperation': { colour: '#1f6fc4', width: 4 },
  'verbal conflict': { colour: '#f0a08c', width: 2 },
  'material conflict': { colour: '#cf3a2e', width: 4 },
} as const satisfies Readonly<Record<NonNullable<ClaimType['quad']>, EdgeLook>>;
const otherEventLook: EdgeLook = { colour: '#b3a1c9', width: 2 };

/** Standing ties. */
export const structuralLook: EdgeLook = { colour: '#b4bac4', width: 1 };

/** Of a kind that the ontology does not know. */
export const otherKindColour: Colour = '#a5abb6';

/** How edges of a type are drawn. */
export function edgeLook({ class: claimClass, quad }: Pick<ClaimType, 'class' | 'quad'>): EdgeLook {
  if (claimClass === 'structural') return structuralLook;
  return quad === undefined ? otherEventLook : eventLooks[quad];
}
