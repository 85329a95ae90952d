import { fixedEdgeProperties } from '../../src/graph/schema.ts';
import { baseLabels } from '../../src/model/graph.ts';
import type { ClaimType, Ontology } from '../../src/model/ontology.ts';
import { stateLabel } from '../../src/store/neo4j/patterns.ts';
import { type Colour, darken, textOn } from './colour.ts';
import { formatGrass, type GrassRule } from './grass.ts';

/** How edges of a class of claim types are drawn. */
interface EdgeLook {
  readonly colour: Colour;
  /** In pixels. GraSS selects by type alone, so that a width can tell a class, but not a count. */
  readonly width: number;
}

/** Cooperation is blue and conflict red, which colour-blind readers tell apart; what is done is stronger than what is said. */
const eventLooks = {
  'verbal cooperation': { colour: '#7fb2e5', width: 2 },
  'material cooperation': { colour: '#1f6fc4', width: 4 },
  'verbal conflict': { colour: '#f0a08c', width: 2 },
  'material conflict': { colour: '#cf3a2e', width: 4 },
} as const satisfies Readonly<Record<NonNullable<ClaimType['quad']>, EdgeLook>>;
const otherEventLook: EdgeLook = { colour: '#b3a1c9', width: 2 };
const structuralLook: EdgeLook = { colour: '#b4bac4', width: 1 };
const claimEdgeLook: EdgeLook = { colour: '#c3c8d0', width: 1 };

/** Two words of a name fit in, one above the other. */
const actorSize = { diameter: '76px', 'font-size': '10px' };
const otherSize = { diameter: '60px', 'font-size': '9px' };

/** Quiet on Browser's light and on its dark background. */
const evidence: Colour = '#d3d7de';
const grey: Colour = '#a5abb6';

/**
 * Writes the style sheet for Neo4j Browser: kinds in the colours of the ontology, edges by what they are, claims and
 * documents in the background.
 */
export function browserStyle(ontology: Ontology): string {
  return formatGrass([...nodeRules(ontology), ...edgeRules(ontology)]);
}

function nodeRules(ontology: Ontology): GrassRule[] {
  const kinds = Object.entries(ontology.kinds).map(([kind, { colour }]) =>
    nodeRule(`node.${kind}`, colour as Colour, isActor(kind, ontology) ? actorSize : otherSize),
  );
  return [
    nodeRule('node', grey, { ...otherSize, 'border-width': '2px', caption: '<id>' }),
    nodeRule(`node.${baseLabels.entity}`, grey, { caption: '{name}' }),
    ...kinds,
    nodeRule('node.Document', evidence, {
      diameter: '54px',
      'font-size': '7px',
      caption: '{outlet} {published} {title}',
    }),
    nodeRule('node.Claim', evidence, { diameter: '46px', 'font-size': '6px', caption: '{caveat} {type}' }),
    nodeRule(`node.${stateLabel}`, evidence, { diameter: '46px', 'font-size': '7px', caption: 'newsgraph' }),
  ];
}

function nodeRule(selector: string, fill: Colour, properties: GrassRule['properties']): GrassRule {
  return {
    selector,
    properties: {
      color: fill,
      'border-color': darken(fill, 0.2),
      'text-color-internal': textOn(fill),
      ...properties,
    },
  };
}

/** Whether a kind may be the subject of three types in five: it acts, and is not only where others act. */
function isActor(kind: string, ontology: Ontology): boolean {
  const types = Object.values(ontology.types);
  return types.filter(({ domain }) => domain.includes(kind)).length >= types.length * 0.6;
}

function edgeRules(ontology: Ontology): GrassRule[] {
  return [
    edgeRule('relationship', structuralLook, { 'font-size': '8px', padding: '3px', caption: '<type>' }),
    ...Object.entries(ontology.types).map(([type, claimType]) =>
      // Browser shows `<type>` only as a whole caption. The caveat comes first: what does not fit is cut off at the end.
      edgeRule(`relationship.${type}`, lookOf(claimType), { caption: `{caveat} ${type} · {sources}` }),
    ),
    ...Object.keys(fixedEdgeProperties).map((type) =>
      edgeRule(`relationship.${type}`, claimEdgeLook, { 'font-size': '6px', caption: '<type>' }),
    ),
  ];
}

function lookOf({ class: claimClass, quad }: ClaimType): EdgeLook {
  if (claimClass === 'structural') return structuralLook;
  return quad === undefined ? otherEventLook : eventLooks[quad];
}

function edgeRule(
  selector: string,
  { colour, width }: EdgeLook,
  properties: GrassRule['properties'],
): GrassRule {
  return {
    selector,
    properties: {
      color: colour,
      'border-color': darken(colour, 0.2),
      'shaft-width': `${width}px`,
      'text-color-internal': textOn(colour),
      ...properties,
    },
  };
}
