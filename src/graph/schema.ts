import {
  type BaseLabel,
  baseLabels,
  type EdgeElement,
  type NodeElement,
  type PropertyValue,
} from '../model/graph.ts';

/**
 * What a property holds. `date` is a full ISO 8601 day in a string; `integer` is whole and stays so in every store;
 * `strings` is a list of strings without nulls.
 */
export type PropertyType = 'string' | 'integer' | 'float' | 'boolean' | 'date' | 'strings';

/** Types of properties by name. A property that is not listed is never stored. */
export type PropertyTypes = Readonly<Record<string, PropertyType>>;

/** Properties of an entity: a person, an organization, a country and so on. */
const entityProperties = {
  /** The most frequent of its names. */
  name: 'string',
  kind: 'string',
  /** Its other names, sorted. */
  aliases: 'strings',
  /** Number of documents that mention it. */
  documents: 'integer',
  /** Number of places that refer to it, over all documents. */
  mentions: 'integer',
  /** ISO 3166-1 alpha-2 code; countries only. */
  iso: 'string',
  /** True for an actor without a name, such as "protesters"; absent for all others. */
  unnamed: 'boolean',
} as const satisfies PropertyTypes;

/** Properties of a document. */
const documentProperties = {
  title: 'string',
  outlet: 'string',
  /** Day of publication in UTC. */
  published: 'date',
  url: 'string',
  language: 'string',
  wordCount: 'integer',
  /** Id of the document, the first by id, that has nearly the same text; absent where it is the first or the only one. */
  copyOf: 'string',
} as const satisfies PropertyTypes;

/** What a claim's attributes become: its properties under the same names. */
export const claimAttributes = {
  office: 'string',
  status: 'string',
  relation: 'string',
  mode: 'string',
  contexts: 'strings',
  killed: 'integer',
  injured: 'integer',
  arrested: 'integer',
  participants: 'integer',
  amount: 'float',
  currency: 'string',
  atLeast: 'strings',
  atMost: 'strings',
  about: 'strings',
} as const satisfies PropertyTypes;

/** Properties of a claim. */
const claimProperties = {
  type: 'string',
  polarity: 'string',
  modality: 'string',
  voice: 'string',
  basis: 'string',
  /** Id of the rule that found it. */
  rule: 'string',
  /** The words of the article that it rests on. */
  quote: 'string',
  /** Where the quote starts in the article's text, in UTF-16 code units. */
  start: 'integer',
  /** Where it ends, exclusive. */
  end: 'integer',
  /** The rule's measured precision, where it has been measured. */
  confidence: 'float',
  timeStart: 'date',
  timeEnd: 'date',
  timePrecision: 'string',
  timeText: 'string',
  /** The act that the claim's type governs, such as the meeting of a refusal to meet. */
  contentType: 'string',
  contentPolarity: 'string',
  contentModality: 'string',
  /** Names as in the article; the edges lead to the entities themselves. */
  subject: 'string',
  object: 'string',
  speaker: 'string',
  ...claimAttributes,
  /** Attributes of a user's own ontology or rules, each as `name: value`, sorted by name; absent where there are none. */
  ownAttributes: 'strings',
  /** Id of the node of the claim that tells the same happening first; absent on that one and where it is told once. */
  retells: 'string',
  /** Ids of the documents that correct its article and say the opposite in their own voice; absent where none does. */
  takenBackBy: 'strings',
  /** What a reader must know before taking it for a fact, such as `denied`; absent where nothing is. */
  caveat: 'string',
} as const satisfies PropertyTypes;

/** Properties of a typed edge between entities: sums over its affirmed, actual claims. */
const relationProperties = {
  claims: 'integer',
  /** Documents with such a claim. */
  documents: 'integer',
  /** Independent ones of these: documents with nearly the same text count once, those that only quote another outlet not beside it. */
  sources: 'integer',
  /** Claims in an article's own voice. 0: only speakers vouch for it. */
  asserted: 'integer',
  /** Claims that a speaker vouches for. */
  said: 'integer',
  stated: 'integer',
  implied: 'integer',
  known: 'integer',
  /** Publication days of its documents. */
  firstReported: 'date',
  lastReported: 'date',
  /** Days that its claims speak of. */
  firstEvent: 'date',
  lastEvent: 'date',
  /** Offices only: false when every claim says that the office is no longer held. */
  current: 'boolean',
  /** Whether some claim denies it. */
  disputed: 'boolean',
  /** What a reader must know before taking it for a fact, such as `said`; absent where nothing is. */
  caveat: 'string',
} as const satisfies PropertyTypes;

/** Edges with a fixed type and their properties; every other edge is a claim type's, with `relationProperties`. */
export const fixedEdgeProperties = {
  SUBJECT: {},
  OBJECT: {},
  SPEAKER: {},
  AT: {},
  ABOUT: {},
  REPORTED_IN: {},
  /** From an article that corrects another to that one. */
  CORRECTS: {},
  /** `count`: number of places in the document that refer to the entity. */
  MENTIONED_IN: { count: 'integer' },
} as const satisfies Readonly<Record<string, PropertyTypes>>;

/** Types of a node's properties, by its base label. */
export const basePropertyTypes: Readonly<Record<BaseLabel, PropertyTypes>> = {
  [baseLabels.entity]: entityProperties,
  [baseLabels.document]: documentProperties,
  [baseLabels.claim]: claimProperties,
};

/** Types of a node's properties, by its label. */
export function nodePropertyTypes(label: string): PropertyTypes {
  if (label === 'Document') return documentProperties;
  return label === 'Claim' ? claimProperties : entityProperties;
}

/** Types of an edge's properties, by its type. */
export function edgePropertyTypes(type: string): PropertyTypes {
  return Object.hasOwn(fixedEdgeProperties, type)
    ? fixedEdgeProperties[type as keyof typeof fixedEdgeProperties]
    : relationProperties;
}

/** What is wrong with an element's properties; null if all are listed and of their type. */
export function propertyFault(element: NodeElement | EdgeElement): string | null {
  const types = 'label' in element ? nodePropertyTypes(element.label) : edgePropertyTypes(element.type);
  for (const [name, value] of Object.entries(element.properties)) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (type === undefined) return `${name} is not a property of it`;
    if (!isOfType(value, type)) return `${name} is not of type ${type}`;
  }
  return null;
}

function isOfType(value: PropertyValue, type: PropertyType): boolean {
  switch (type) {
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'strings':
      return Array.isArray(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'string':
      return typeof value === 'string';
  }
}
