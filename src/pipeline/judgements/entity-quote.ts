import { chooseAnchor } from '../../resolve/judgements/choose-anchor.ts';
import { placesOf } from '../../resolve/judgements/places-of.ts';
import type { PipelineContext } from '../context.ts';
import { mostTelling } from './entity-anchors.ts';

/** Words of a document that speak of an entity. */
export interface EntityQuote {
  readonly document: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** Day or time of publication, ISO 8601. */
  readonly published: string | null;
  /** A sentence, or the first part of one that is very long. */
  readonly quote: string;
}

const documentsRead = 4;
const longest = 300;
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A sentence that names an entity of the graph, out of a document that speaks of it most; null if none names it. */
export async function quoteOf(
  { index, artefacts }: Pick<PipelineContext, 'index' | 'artefacts'>,
  entity: string,
  name: string,
): Promise<EntityQuote | null> {
  for (const { document, local } of mostTelling(name, index.members.of(entity)).slice(0, documentsRead)) {
    const [article, kept] = [await artefacts.readArticle(document), await artefacts.readExtraction(document)];
    const anchor = kept === null ? null : chooseAnchor(kept.extraction, local);
    if (article === null || kept === null || anchor === null) continue;
    const { text, blocks } = kept.extraction;
    const start = placesOf(anchor.quote, text)[anchor.occurrence - 1]!;
    const block = blocks.find((each) => each.start <= start && start < each.end);
    const { title = null, outlet = null, published = null } = article.article;
    const quote = sentenceAt(text.slice(block?.start, block?.end), start - (block?.start ?? 0));
    return { document, title, outlet, published, quote };
  }
  return null;
}

function sentenceAt(text: string, offset: number): string {
  const sentence = sentences.segment(text).containing(offset)?.segment.trim() ?? text;
  if (sentence.length <= longest) return sentence;
  const cut = sentence.slice(0, longest);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
