import { createHash } from 'node:crypto';
import { type Article, articleSchema, type Block, type BlockKind } from '../model/article.ts';
import { NewsgraphError } from '../model/errors.ts';
import { normalizeUrl } from './article-url.ts';
import type { ArticleDraft } from './formats/format.ts';
import { guessLanguage, languageName, normalizeLanguage } from './language.ts';
import { readByline } from './layout/bylines.ts';
import { findFullDate } from './layout/dates.ts';
import { parsePublished } from './published.ts';

/** What an article's source adds to what its format says. */
export interface CompletionContext {
  /** Id of an article that has neither id nor URL; null: a hash of its text. */
  readonly fallbackId: string | null;
  /** The address that the source was fetched from. */
  readonly url?: string | undefined;
  readonly maxTextLength: number;
  readonly language: 'detect' | 'en';
  readonly warn: (warning: string) => void;
}

/** Kinds of blocks that state something. */
const statements: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'list', 'caption']);

/** Settles id, URL, date and language of a draft. Throws NewsgraphError if it is no article that can be taken. */
export async function completeArticle(draft: ArticleDraft, context: CompletionContext): Promise<Article> {
  const { text } = draft;
  if (text.trim() === '') throw new NewsgraphError('SOURCE_EMPTY', 'there is no text in it');
  if (text.length > context.maxTextLength) {
    throw new NewsgraphError(
      'SOURCE_UNSUPPORTED',
      `its text of ${text.length} characters is over the limit of ${context.maxTextLength}`,
      {
        context: { length: text.length, limit: context.maxTextLength },
      },
    );
  }
  checkCharacters(draft);
  const blocks = draft.layout();
  if (draft.needsBody && !blocks.some((block) => statements.has(block.kind))) {
    throw new NewsgraphError('SOURCE_EMPTY', 'there is no article text in it');
  }
  const language = await languageOf(draft, blocks, context);
  const url = urlOf(draft, context);
  const title = draft.title ?? wordsOf(text, blocks, 'headline')[0];
  const authors =
    draft.authors.length > 0
      ? draft.authors
      : wordsOf(text, blocks, 'byline').flatMap((line) => readByline(line) ?? []);
  const published = publishedOf(draft, blocks, context);
  const corrects = correctsOf(draft, context);
  return articleSchema.parse({
    id:
      draft.id ??
      url ??
      context.fallbackId ??
      `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
    ...(url !== null && { url }),
    ...(title !== undefined && { title }),
    ...(draft.outlet !== undefined && { outlet: draft.outlet }),
    authors: [...new Set(authors)],
    ...(published !== null && { published }),
    ...(corrects.length > 0 && { corrects }),
    language,
    text,
    blocks,
  } satisfies Article);
}

function wordsOf(text: string, blocks: readonly Block[], kind: BlockKind): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => text.slice(block.start, block.end).replace(/\s+/g, ' '));
}

/** Half a surrogate pair has no form in UTF-8: a store would change it, and quotes would no longer match the text. */
function checkCharacters(draft: ArticleDraft): void {
  const fields = {
    text: draft.text,
    id: draft.id,
    title: draft.title,
    outlet: draft.outlet,
    authors: draft.authors.join('\n'),
    corrects: draft.corrects?.join('\n'),
  };
  for (const [field, value] of Object.entries(fields)) {
    const position = value?.search(/\p{Surrogate}/u) ?? -1;
    if (position >= 0) {
      throw new NewsgraphError(
        'SOURCE_INVALID',
        `the field "${field}" holds half a surrogate pair at position ${position}`,
        { context: { field, position } },
      );
    }
  }
}

function urlOf(draft: ArticleDraft, context: CompletionContext): string | null {
  const written = draft.url;
  if (written !== undefined) {
    const url = normalizeUrl(written, context.url);
    if (url !== null) return url;
    context.warn(`the URL "${clip(written)}" is not an absolute web address and was left out`);
  }
  return context.url === undefined || context.fallbackId !== null ? null : normalizeUrl(context.url);
}

/** Addresses in the form in which they identify an article; what is no address is an id. */
function correctsOf(draft: ArticleDraft, context: CompletionContext): string[] {
  const base = draft.url === undefined ? context.url : (normalizeUrl(draft.url, context.url) ?? undefined);
  const targets = (draft.corrects ?? []).map((written) => {
    const isAddress = /^(?:https?:)?\//i.test(written);
    return (isAddress ? normalizeUrl(written, base) : null) ?? written;
  });
  return [...new Set(targets)].sort();
}

function publishedOf(
  draft: ArticleDraft,
  blocks: readonly Block[],
  context: CompletionContext,
): string | null {
  if (draft.published !== undefined) {
    const published = parsePublished(draft.published);
    if (published !== null) return published;
    context.warn(`the publication date "${clip(draft.published)}" cannot be read and was left out`);
  }
  // A dateline with a full date says when the article was written: "SEOUL, March 9, 2026 -".
  for (const line of wordsOf(draft.text, blocks, 'dateline')) {
    const date = findFullDate(line);
    const published = date === undefined ? null : parsePublished(date);
    if (published !== null) return published;
  }
  return null;
}

async function languageOf(
  draft: ArticleDraft,
  blocks: readonly Block[],
  context: CompletionContext,
): Promise<string> {
  const normal = draft.language === undefined ? null : normalizeLanguage(draft.language);
  if (draft.language !== undefined && normal === null)
    context.warn(`the language "${clip(draft.language)}" is unknown`);
  const declared = normal === 'und' ? null : normal;
  const isEnglish = declared !== null && /^en(?:-|$)/i.test(declared);
  if (context.language === 'en') return isEnglish ? declared : 'en';
  const body = blocks.filter((block) => statements.has(block.kind));
  const sample = (body.length > 0 ? body : blocks)
    .map((block) => draft.text.slice(block.start, block.end))
    .join('\n');
  const guess = await guessLanguage(sample);
  if (guess.sure && guess.language !== 'en') throw notEnglish('seems to be', guess.language);
  if (isEnglish || declared === null) return declared ?? 'en';
  if (!guess.sure) throw notEnglish('is declared to be', declared);
  context.warn(`the language is declared as ${declared}, but the text is English`);
  return 'en';
}

function notEnglish(verb: string, language: string): NewsgraphError {
  const message = `its text ${verb} ${languageName(language)} (${language}); only English is read`;
  return new NewsgraphError('SOURCE_UNSUPPORTED', message, { context: { language } });
}

const clip = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
