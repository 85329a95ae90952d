import { type DetectError, parseFeed } from 'feedsmith';
import { NewsgraphError } from '../../model/errors.ts';
import { plainWords, readFragment, withTitle } from '../html/read-html.ts';
import { buildText } from '../layout/text-builder.ts';
import type { ArticleDraft, ArticleFormat, FormatItem } from './format.ts';
import { asItem } from './format.ts';

/** What the feed formats have in common; markup where a field says so. */
interface FeedItem {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly published?: string | undefined;
  readonly markup?: string | undefined;
}

interface FeedChannel {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly language?: string | undefined;
  readonly items: readonly FeedItem[];
}

/** RSS and Atom: an article an item, from its full text if the feed carries it, else from its description. */
export const feedFormat: ArticleFormat = {
  name: 'feed',
  async *read(content): AsyncIterable<FormatItem> {
    const channel = readChannel(await content.text());
    if (channel.items.length === 0) throw new NewsgraphError('SOURCE_EMPTY', 'the feed has no items');
    for (const [index, item] of channel.items.entries())
      yield asItem(index + 1, () => draftOf(item, channel));
  },
};

function draftOf(item: FeedItem, channel: FeedChannel): ArticleDraft {
  const title = item.title === undefined ? undefined : plainWords(item.title) || undefined;
  const { text, blocks } = buildText(withTitle(readFragment(item.markup ?? ''), title));
  const url = item.url === undefined ? undefined : absolute(item.url, channel.link);
  return {
    // An id that is an address counts as the address, so that the same article has one id in feed and page.
    id: item.id === undefined || /^https?:/i.test(item.id) ? undefined : item.id,
    url: url ?? (item.id !== undefined && /^https?:/i.test(item.id) ? item.id : undefined),
    title,
    outlet: channel.title === undefined ? undefined : plainWords(channel.title) || undefined,
    authors: item.authors
      .flatMap((author) => (author === undefined ? [] : plainWords(author)))
      .filter((author) => author !== ''),
    published: item.published,
    language: channel.language,
    text,
    layout: () => blocks,
    needsBody: true,
    warnings: [],
  };
}

function absolute(url: string, base: string | undefined): string {
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : url;
}

function readChannel(text: string): FeedChannel {
  let parsed: ReturnType<typeof parseFeed<string>>;
  try {
    parsed = parseFeed(text);
  } catch (error) {
    const { message } = error as DetectError;
    throw new NewsgraphError('SOURCE_INVALID', `the feed cannot be read: ${message}`, { cause: error });
  }
  switch (parsed.format) {
    case 'rss':
      return {
        ...parsed.feed,
        items: (parsed.feed.items ?? []).map((item) => ({
          id: item.guid?.value,
          url: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
          title: item.title,
          authors: item.dc?.creators ?? (item.authors ?? []).map((author) => author.name ?? author.email),
          published: item.pubDate ?? item.dc?.dates?.[0],
          markup: item.content?.encoded ?? item.description,
        })),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        link: parsed.feed.links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href,
        language: parsed.feed.xml?.lang,
        items: (parsed.feed.entries ?? []).map((entry) => ({
          id: entry.id,
          url: entry.links?.find((link) => link.rel === undefined || link.rel === 'alternate')?.href,
          title: asMarkup(entry.title),
          authors: (entry.authors ?? parsed.feed.authors ?? []).map((author) => author.name),
          published: entry.published ?? entry.updated,
          markup: asMarkup(entry.content) ?? asMarkup(entry.summary),
        })),
      };
    case 'rdf':
      return {
        ...parsed.feed,
        items: (parsed.feed.items ?? []).map((item) => ({
          url: item.link,
          title: item.title,
          authors: item.dc?.creators ?? [],
          published: item.dc?.dates?.[0],
          markup: item.content?.encoded ?? item.description,
        })),
      };
    default:
      throw new NewsgraphError('SOURCE_UNSUPPORTED', `feeds of the kind ${parsed.format} are not read`);
  }
}

/** Atom text is plain unless it says that it is markup. */
function asMarkup(text: { value?: string; type?: string } | undefined): string | undefined {
  if (text?.value === undefined) return undefined;
  if (text.type === 'html' || text.type === 'xhtml' || text.type === 'text/html') return text.value;
  const escaped = text.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return escaped.replace(/\n\s*\n/g, '<br><br>');
}
