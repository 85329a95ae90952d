/** A property's value: what both stores can hold. Dates are ISO 8601 strings; nothing is null. */
export type PropertyValue = string | number | boolean | readonly string[];

/** Properties by name; an absent name means that nothing is known. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** The label that every entity, document or claim node carries; constraints stand on these alone. */
export const baseLabels = { entity: '__Entity__', document: '__Document__', claim: '__Claim__' } as const;
export type BaseLabel = (typeof baseLabels)[keyof typeof baseLabels];

/** A node of the property graph. */
export interface NodeElement {
  /** Unique among all nodes, such as `person/kim-jong-un`. */
  readonly id: string;
  readonly base: BaseLabel;
  /** The label that shows what it is: an entity's kind, `Document` or `Claim`. */
  readonly label: string;
  /** Without `id`. */
  readonly properties: Properties;
}

/** A relationship of the property graph. `type`, `source` and `target` identify it. */
export interface EdgeElement {
  readonly type: string;
  /** Id of the node where it starts. */
  readonly source: string;
  /** Id of the node where it ends. */
  readonly target: string;
  readonly properties: Properties;
}

/** Key of an edge, unique among all edges. */
export function edgeKey(edge: Pick<EdgeElement, 'type' | 'source' | 'target'>): string {
  return JSON.stringify([edge.type, edge.source, edge.target]);
}
