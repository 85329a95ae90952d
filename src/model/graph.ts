/**
 * Version of the form in which the graph is stored: labels, properties and what they mean. A store that another version
 * has written is compared with the whole workspace and brought to this one.
 */
export const graphVersion = 4;

/** A property's value: what every store can hold. Dates are ISO 8601 strings; nothing is null. */
export type PropertyValue = string | number | boolean | readonly string[];

/** Properties by name; an absent name means that nothing is known. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The label that every entity, document or claim node carries; constraints stand on these alone. */
export const baseLabels = { entity: '__Entity__', document: '__Document__', claim: '__Claim__' } as const;
export type BaseLabel = (typeof baseLabels)[keyof typeof baseLabels];

/** A node of the property graph. */
export interface NodeElement {
  /** Unique among all nodes: `person/kim-jong-un`, `document/<article id>`, `claim/<article id>#c1`. */
  readonly id: string;
  /** The label that shows what it is: an entity's kind, `Document` or `Claim`. */
  readonly label: string;
  /** Without `id`. */
  readonly properties: Properties;
}

/** What identifies an edge: there is at most one of a type from one node to another. */
export interface EdgeIdentity {
  readonly type: string;
  /** Id of the node where it starts. */
  readonly source: string;
  /** Id of the node where it ends. */
  readonly target: string;
}

/** A relationship of the property graph. */
export interface EdgeElement extends EdgeIdentity {
  readonly properties: Properties;
}

/** The base label of the node with this id, told from the id's first segment. */
export function baseLabelOf(id: string): BaseLabel {
  if (id.startsWith('document/')) return baseLabels.document;
  if (id.startsWith('claim/')) return baseLabels.claim;
  return baseLabels.entity;
}

/** Key of an edge, unique among all edges. */
export function edgeKey(edge: EdgeIdentity): string {
  return JSON.stringify([edge.type, edge.source, edge.target]);
}
