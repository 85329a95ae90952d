import type { ArticleSummary, ArticleView, Page } from '../../model/view.ts';
import { outletKey } from '../../resolve/sources/outlet-key.ts';
import type { PipelineContext } from '../context.ts';
import { citeArticles } from '../show/cite-articles.ts';
import { currentEntity } from './current-entity.ts';
import { type DayRange, daysOf } from './day-range.ts';
import { type PageOptions, sliceOf, toPage } from './page.ts';

/** Which articles are wanted; each option restricts them further. */
export interface ArticleFilterOptions extends PageOptions, DayRange {
  /** Id of an entity that they mention, also an id that it once had. */
  readonly entity?: string;
  /** An outlet, or an agency or author to whom the article is credited, whatever the case. */
  readonly outlet?: string;
}

/** Articles of a workspace, the latest first. @throws NewsgraphError `ENTITY_UNKNOWN`, `QUERY_INVALID` */
export async function viewArticles(
  context: Pick<PipelineContext, 'index' | 'artefacts'>,
  filter: ArticleFilterOptions,
): Promise<Page<ArticleSummary>> {
  const slice = sliceOf(filter);
  const found = context.index.views.documents(
    {
      entity: filter.entity === undefined ? null : currentEntity(context, filter.entity),
      outlet: filter.outlet === undefined ? null : outletKey(filter.outlet),
      ...daysOf(filter),
    },
    slice,
  );
  const cited = await citeArticles(context, found.items);
  return toPage(
    cited.map(({ number: _, ...article }) => article),
    found,
    slice,
  );
}

/** An article by its id; null if the workspace has none with it. */
export async function viewArticle(
  context: Pick<PipelineContext, 'index' | 'artefacts'>,
  id: string,
): Promise<ArticleView | null> {
  if (context.index.documents.get(id) === null) return null;
  const source = await context.artefacts.readArticle(id);
  const [cited] = await citeArticles(context, [id]);
  if (source === null || cited === undefined) return null;
  const { number: _, ...summary } = cited;
  const { authors, language, text, blocks } = source.article;
  return { ...summary, authors, language, text, blocks };
}
