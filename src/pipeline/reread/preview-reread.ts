import { contentHash } from '../../model/canonical-json.ts';
import type { NewsgraphError } from '../../model/errors.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { DocumentArtefacts } from '../../workspace/artefacts.ts';
import { throwIfAborted } from '../abort.ts';
import { extractionKey, extractorLabel, type PipelineContext } from '../context.ts';
import { extractArticle, isArticleFault } from '../prepare-document.ts';
import { compareExtractions, type ExtractionDifference } from './compare-extractions.ts';
import { type RelationshipChanges, relationshipChanges } from './relationship-changes.ts';

/** What reading one article anew would change. */
export type DocumentDifference =
  /** It depends on nothing that has changed, and was not read. */
  | { readonly status: 'unchanged'; readonly document: string }
  /** It cannot be read any more, and would leave the graph. */
  | { readonly status: 'unreadable'; readonly document: string; readonly error: NewsgraphError }
  /** `same`: it was read, and says what it said. */
  | {
      readonly status: 'same' | 'changed';
      readonly document: string;
      /** Name and version of the extractor that read it before. */
      readonly readBy: string | null;
      readonly difference: ExtractionDifference;
      readonly relationships: RelationshipChanges;
      readonly before: Extraction;
      readonly after: Extraction;
    };

/** Options of {@link previewReread}. */
export interface PreviewRereadOptions {
  /**
   * Reads all articles, also those that depend on nothing that has changed. What an interrupted preview has read is used;
   * what one has read that came to its end is not. Default: false.
   */
  readonly all?: boolean;
  /** Stops between two articles; what was read by then is used by the next preview. */
  readonly signal?: AbortSignal;
}

type Context = Pick<PipelineContext, 'index' | 'artefacts' | 'ontology' | 'extractor'>;

/** A reading that compares with one that is not there. */
const nothingRead = { entities: [], mentions: [], claims: [], attributions: [] } as const;

/**
 * Reads articles anew that were read by another extractor or with another ontology, and tells how what they say would change.
 * What is read is kept aside, for the rebuilding that carries it out and for a preview that follows one that was interrupted;
 * nothing is replaced. In the order of the workspace's files, one article at a time.
 * @throws NewsgraphError `WORKSPACE_INVALID`, `ABORTED`
 */
export async function* previewReread(
  context: Context,
  { all = false, signal }: PreviewRereadOptions = {},
): AsyncGenerator<DocumentDifference> {
  const { artefacts } = context;
  const extractor = await context.extractor();
  const purpose = contentHash({ all, extractor: extractorLabel(extractor), ontology: context.ontology });
  if ((await artefacts.staged.purpose()) !== purpose) await artefacts.staged.begin(purpose);
  for await (const id of artefacts.ids()) {
    throwIfAborted(signal);
    if (await artefacts.isRetracted(id)) continue;
    const source = await artefacts.readArticle(id);
    if (source === null) continue;
    const key = extractionKey(source.article, extractor, context.ontology);
    const kept = await artefacts.readExtraction(id);
    if (kept?.key === key && !all) {
      yield { status: 'unchanged', document: id };
      continue;
    }
    try {
      const read = await readAside(context, source, key);
      yield compare(context, read, kept?.extraction ?? null);
    } catch (error) {
      if (!isArticleFault(error)) throw error;
      yield { status: 'unreadable', document: id, error };
    }
  }
  // What all were read for once must not be taken for what is read later, of which nothing but a key would tell it apart.
  if (all) await artefacts.staged.finish();
}

async function readAside(
  context: Context,
  { source, article, file }: Pick<DocumentArtefacts, 'source' | 'article' | 'file'>,
  key: string,
): Promise<Extraction> {
  const staged = await context.artefacts.staged.read(article.id);
  if (staged?.key === key) return staged.extraction;
  const document = await extractArticle(context, source, article, file);
  await context.artefacts.staged.write(document);
  return document.extraction;
}

function compare(
  { index, ontology }: Context,
  after: Extraction,
  kept: Extraction | null,
): DocumentDifference {
  const { id, text } = after;
  // A kept extraction of another text has nothing in common with the new one.
  const isOfText = kept !== null && kept.text === text;
  const before: Extraction = isOfText ? kept : { ...after, ...noClaims() };
  const difference = compareExtractions(before, after);
  const clusters = new Map(index.contributions.clustersOf(id).map(({ local, cluster }) => [local, cluster]));
  const relationships = relationshipChanges(
    before,
    after,
    ontology,
    clusters,
    (edge) => (index.contributions.edge(edge)?.documents ?? 0) > 1,
  );
  const { claims, entities } = difference;
  const isSame = [claims, entities].every(
    ({ gained, lost, altered }) => gained.length + lost.length + altered.length === 0,
  );
  return {
    status: isSame ? 'same' : 'changed',
    document: id,
    readBy: kept === null ? null : extractorLabel(kept.extractor),
    ...{ difference, relationships, before, after },
  };
}

function noClaims(): Pick<Extraction, 'entities' | 'mentions' | 'claims' | 'attributions'> {
  return {
    entities: [...nothingRead.entities],
    mentions: [...nothingRead.mentions],
    claims: [...nothingRead.claims],
    attributions: [...nothingRead.attributions],
  };
}
