import { fixedEdgeProperties } from '../../src/graph/schema.ts';
import { baseLabels } from '../../src/model/graph.ts';
import type { Ontology } from '../../src/model/ontology.ts';
import { type Colour, darken, textOn } from '../../src/ontology/colour.ts';
import { type EdgeLook, edgeLook, otherKindColour, structuralLook } from '../../src/ontology/edge-look.ts';
import { stateLabel } from '../../src/store/neo4j/patterns.ts';
import { formatGrass, type GrassRule } from './grass.ts';

const claimEdgeLook: EdgeLook = { colour: '#c3c8d0', width: 1 };

/** Two words of a name fit in, one above the other. */
const actorSize = { diameter: '76px', 'font-size': '10px' };
const otherSize = { diameter: '60px', 'font-size': '9px' };

/** Quiet on Browser's light and on its dark background. */
const evidence: Colour = '#d3d7de';

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
    nodeRule('node', otherKindColour, { ...otherSize, 'border-width': '2px', caption: '<id>' }),
    nodeRule(`node.${baseLabels.entity}`, otherKindColour, { caption: '{name}' }),
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
      edgeRule(`relationship.${type}`, edgeLook(claimType), { caption: `{caveat} ${type} · {sources}` }),
    ),
    ...Object.keys(fixedEdgeProperties).map((type) =>
      edgeRule(`relationship.${type}`, claimEdgeLook, { 'font-size': '6px', caption: '<type>' }),
    ),
  ];
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
