import type { NodeElement, Properties } from '../../model/graph.ts';
import type { Ontology } from '../../model/ontology.ts';
import type { ArticleReport, ArticleText, FormerEntity } from '../graph-exporter.ts';

/** What a single-file page holds besides the viewer: a graph, and the articles' texts where they are given away. */
export interface PageData {
  /** Version of this form. */
  readonly version: 2;
  readonly ontology: PageOntology;
  /** Entities, documents and claims, by id. */
  readonly nodes: readonly NodeElement[];
  /** By type, source and target. */
  readonly edges: readonly PageEdge[];
  /** Of the documents among the nodes, those of which there is anything to tell. */
  readonly reports: readonly PageReport[];
  /** Ids of entities that stood once for what is among the nodes. */
  readonly former: readonly FormerEntity[];
  /** Of the documents among the nodes; none where texts are left out. */
  readonly articles: readonly PageArticle[];
}

/** What kinds and types mean and look like. */
export type PageOntology = Pick<Ontology, 'kinds' | 'types'>;

/** Type, source, target and properties: most of a graph's edges are those of claims, and have none. */
export type PageEdge = readonly [type: string, source: string, target: string, properties?: Properties];

/** Through whom an article has what it says. */
export interface PageReport extends ArticleReport {
  /** Id of the document, not of its node. */
  readonly document: string;
}

/** What an article says. */
export interface PageArticle extends ArticleText {
  /** Id of the document, not of its node. */
  readonly document: string;
}
