import { edgePropertyTypes, nodePropertyTypes, type PropertyType } from '../../graph/schema.ts';
import { vocabulary } from './names.ts';

/** Types of literals; texts, truth values and lists need none. */
const literalTypes: Readonly<Partial<Record<PropertyType, string>>> = {
  date: 'xsd:date',
  integer: 'xsd:integer',
  float: 'xsd:double',
};

/** Properties of the graph that mean what a property of schema.org means. */
const known: Readonly<Record<string, string>> = {
  name: 'schema:name',
  aliases: 'schema:alternateName',
  title: 'schema:headline',
  published: 'schema:datePublished',
  language: 'schema:inLanguage',
  wordCount: 'schema:wordCount',
};

/** What leads to another thing, and the property that it is. */
const links: Readonly<Record<string, string>> = {
  copyOf: `${vocabulary}copyOf`,
  retells: `${vocabulary}retells`,
  takenBackBy: `${vocabulary}takenBackBy`,
  claimType: `${vocabulary}claimType`,
  claimSubject: `${vocabulary}claimSubject`,
  claimObject: `${vocabulary}claimObject`,
  claimSpeaker: `${vocabulary}claimSpeaker`,
  topic: 'schema:about',
  appearance: 'schema:appearance',
  contentLocation: 'schema:contentLocation',
  correction: 'schema:correction',
  entities: 'schema:mentions',
  publisher: 'schema:publisher',
  wasDerivedFrom: 'prov:wasDerivedFrom',
  hasTarget: 'oa:hasTarget',
  hasSource: 'oa:hasSource',
  hasSelector: 'oa:hasSelector',
  motivatedBy: 'oa:motivatedBy',
  statementSubject: 'rdf:subject',
  statementPredicate: 'rdf:predicate',
  statementObject: 'rdf:object',
};

/** The context of the export, whole, so that no reader needs a network. All names that it does not have are the graph's own. */
export const context: object = {
  '@version': 1.1,
  '@vocab': vocabulary,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...propertyTerms(),
  ...Object.fromEntries(Object.entries(links).map(([name, iri]) => [name, { '@id': iri, '@type': '@id' }])),
  url: { '@id': 'schema:url', '@type': 'xsd:anyURI' },
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  selectorStart: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  selectorEnd: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  annotation: { '@reverse': 'oa:hasBody' },
};

function propertyTerms(): object {
  const types = {
    ...nodePropertyTypes('Person'),
    ...nodePropertyTypes('Document'),
    ...nodePropertyTypes('Claim'),
    ...edgePropertyTypes('CONSULT'),
  };
  const terms = Object.entries(types).flatMap(([name, type]) => {
    const iri = known[name];
    const literal = literalTypes[type];
    if (iri === undefined && literal === undefined) return [];
    const id = iri ?? vocabulary + name;
    return [[name, literal === undefined ? id : { '@id': id, '@type': literal }] as const];
  });
  return Object.fromEntries(terms);
}
