import { createHash } from 'node:crypto';
import type { Extractor } from '../extract/extractor.ts';
import type { Article } from '../model/article.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Logger } from '../model/logger.ts';
import type { Ontology } from '../model/ontology.ts';
import type { Artefacts } from '../workspace/artefacts.ts';
import type { Journal } from '../workspace/journal.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { JudgementBook } from './judgements/judgement-book.ts';
import type { StoreSet } from './store-set.ts';

/** What the stages of a run work with. */
export interface PipelineContext {
  /** Id of the workspace, which its stores remember. */
  readonly workspace: string;
  readonly index: WorkspaceIndex;
  readonly artefacts: Artefacts;
  /** Where the graph is kept. */
  readonly stores: StoreSet;
  /** Whether stores that hold the graph of another workspace become this one's. */
  readonly adopt: boolean;
  readonly ontology: Ontology;
  /** People's decisions about who is who. */
  readonly judgements: JudgementBook;
  /** Tells what became of ids. */
  readonly journal: Journal;
  /** Gives the extractor, made at the first call: it may be large. */
  readonly extractor: () => Promise<Extractor>;
  /** Frees what the extractor takes. Who asks for it later gets a new one. */
  readonly releaseExtractor: () => Promise<void>;
  /** The extractor's label, also while there is none. */
  readonly readBy: () => Promise<string>;
  readonly logger: Logger;
  /** How many elements of the graph are compared at a time. */
  readonly pageSize: number;
}

/** Name and version of an extractor in one text. */
export function extractorLabel({ name, version }: Pick<Extractor, 'name' | 'version'>): string {
  return `${name} ${version}`;
}

/** Hash of all that an extraction depends on: the same key gives the same extraction. */
export function extractionKey(
  article: Article,
  extractor: Pick<Extractor, 'name' | 'version'>,
  ontology: Ontology,
): string {
  const { text, blocks, title, published, outlet, language } = article;
  const textHash = createHash('sha256').update(text).digest('hex');
  const ofArticle = canonicalJson({ text: textHash, blocks, title, published, outlet, language });
  const ofExtractor = canonicalJson({ name: extractor.name, version: extractor.version });
  return createHash('sha256')
    .update(`{"article":${ofArticle},"extractor":${ofExtractor},"ontology":${ontologyText(ontology)}}`)
    .digest('hex');
}

const ontologyTexts = new WeakMap<Ontology, string>();

/** An ontology's canonical JSON, made once: it is long, and every article asks for it. */
function ontologyText(ontology: Ontology): string {
  const known = ontologyTexts.get(ontology);
  if (known !== undefined) return known;
  const text = canonicalJson(ontology);
  ontologyTexts.set(ontology, text);
  return text;
}
