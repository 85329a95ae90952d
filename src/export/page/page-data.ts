import type { NodeElement, Properties } from '../../model/graph.ts';
import type { Ontology } from '../../model/ontology.ts';
import type { ArticleText } from '../graph-exporter.ts';

/** What a single-file page holds besides the viewer: a graph, and the articles' texts where they are given away. */
export interface PageData {
  /** Version of this form. */
  readonly version: 1;
  readonly ontology: PageOntology;
  /** Entities, documents and claims, by id. */
  readonly nodes: readonly NodeElement[];
  /** By type, source and target. */
  readonly edges: readonly PageEdge[];
  /** Of the documents among the nodes; none where texts are left out. */
  readonly articles: readonly PageArticle[];
}

/** What kinds and types mean and look like. */
export type PageOntology = Pick<Ontology, 'kinds' | 'types'>;

/** Type, source, target and properties: most of a graph's edges are those of claims, and have none. */
export type PageEdge = readonly [type: string, source: string, target: string, properties?: Properties];

/** What an article says. */
export interface PageArticle extends ArticleText {
  /** Id of the document, not of its node. */
  readonly document: string;
}
