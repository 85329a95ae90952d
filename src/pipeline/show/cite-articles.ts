import type { BriefArticle } from '../../model/brief.ts';
import { throwIfAborted } from '../abort.ts';
import type { PipelineContext } from '../context.ts';

/**
 * Articles by their ids, numbered in the order in which they are given.
 * @throws NewsgraphError `WORKSPACE_INVALID`, `ABORTED`
 */
export async function citeArticles(
  { artefacts }: Pick<PipelineContext, 'artefacts'>,
  documents: Iterable<string>,
  signal?: AbortSignal,
): Promise<readonly BriefArticle[]> {
  const cited: BriefArticle[] = [];
  for (const document of documents) {
    throwIfAborted(signal);
    const article = (await artefacts.readArticle(document))?.article;
    cited.push({
      number: cited.length + 1,
      document,
      title: article?.title ?? null,
      outlet: article?.outlet ?? null,
      published: article?.published?.slice(0, 10) ?? null,
      url: webAddress(article?.url),
    });
  }
  return cited;
}

/** An address that is safe to follow: anything but the web, such as `javascript:`, is none. */
function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
