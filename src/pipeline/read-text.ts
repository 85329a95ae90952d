import type { ArticleText } from '../export/graph-exporter.ts';
import type { PipelineContext } from './context.ts';

/** The text of an article for an export; null where the workspace does not hold it. */
export async function readText(
  { artefacts }: Pick<PipelineContext, 'artefacts'>,
  document: string,
): Promise<ArticleText | null> {
  const [source, result] = await Promise.all([
    artefacts.readArticle(document),
    artefacts.readExtraction(document),
  ]);
  if (source === null) return null;
  const { authors, text, blocks } = source.article;
  const claims = result?.extraction.claims ?? [];
  const objects = claims.flatMap(({ id, object, objectSpan }) =>
    object === null && objectSpan !== null ? [[id, text.slice(...objectSpan)] as const] : [],
  );
  return { authors, text, blocks, objects: Object.fromEntries(objects) };
}
