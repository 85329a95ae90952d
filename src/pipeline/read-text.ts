import type { ArticleText } from '../export/graph-exporter.ts';
import type { PipelineContext } from './context.ts';

/** The text of an article for an export; null where the workspace does not hold it. */
export async function readText(
  { index, artefacts }: Pick<PipelineContext, 'index' | 'artefacts'>,
  document: string,
): Promise<ArticleText | null> {
  const [source, result] = await Promise.all([
    artefacts.readArticle(document),
    artefacts.readExtraction(document),
  ]);
  if (source === null) return null;
  const { authors, text, blocks } = source.article;
  const clusters = new Map(
    index.contributions.clustersOf(document).map(({ local, cluster }) => [local, cluster]),
  );
  const claims = result?.extraction.claims ?? [];
  const passedOn = claims.filter(({ chain }) => chain.length > 1);
  const chains = passedOn.map(({ id, chain }) => [id, chain.flatMap((local) => clusters.get(local) ?? [])]);
  const objects = claims.flatMap(({ id, object, objectSpan }) =>
    object === null && objectSpan !== null ? [[id, text.slice(...objectSpan)] as const] : [],
  );
  return { authors, text, blocks, chains: Object.fromEntries(chains), objects: Object.fromEntries(objects) };
}
