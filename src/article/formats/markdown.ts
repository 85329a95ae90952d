import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse, YAMLParseError } from 'yaml';
import type { BlockKind } from '../../model/article.ts';
import { NewsgraphError } from '../../model/errors.ts';
import { plainWords, readFragment, withTitle } from '../html/read-html.ts';
import { buildText, type Piece } from '../layout/text-builder.ts';
import { type ArticleFields, readArticleFields } from './article-fields.ts';
import type { ArticleFormat, FormatItem } from './format.ts';

/** Markdown (CommonMark) with optional YAML front matter: title, outlet, published, authors, url, id, language. */
export const markdownFormat: ArticleFormat = {
  name: 'markdown',
  async *read(content): AsyncIterable<FormatItem> {
    const { fields, body } = splitFrontMatter((await content.text()).replace(/\r\n?/g, '\n'));
    const pieces = fromMarkdown(body).children.flatMap((node) => piecesOf(node, 'paragraph'));
    const first = pieces.findIndex((piece) => piece.kind === 'headline');
    const single = pieces.map(
      (piece, index): Piece =>
        piece.kind === 'headline' && index !== first ? { ...piece, kind: 'subhead' } : piece,
    );
    const { text, blocks } = buildText(withTitle(single, fields.title));
    yield { draft: { ...fields, text, layout: () => blocks, needsBody: true, warnings: [] } };
  },
};

function splitFrontMatter(source: string): { fields: ArticleFields; body: string } {
  const none = { fields: { authors: [] }, body: source };
  const match = /^---[ \t]*\n(?<yaml>[\s\S]*?)\n?^(?:---|\.\.\.)[ \t]*$\n?/m.exec(source);
  if (match?.index !== 0) return none;
  let data: unknown;
  try {
    // All values as strings: a title such as 1984 is no number, a date no time stamp.
    data = parse(match.groups?.yaml ?? '', { schema: 'failsafe' });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = (error.linePos?.[0].line ?? 0) + 1;
    throw new NewsgraphError(
      'SOURCE_INVALID',
      `broken front matter at line ${line}: ${error.message.split('\n')[0]}`,
      { cause: error, context: { line } },
    );
  }
  // Two rules with text between them are no front matter.
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return none;
  return { fields: readArticleFields(data), body: source.slice(match[0].length) };
}

/** The pieces of a block of Markdown. */
function piecesOf(node: RootContent, kind: BlockKind): Piece[] {
  switch (node.type) {
    case 'heading':
      return inlinePieces(node.children, node.depth === 1 ? 'headline' : 'subhead');
    case 'paragraph':
      return inlinePieces(node.children, kind === 'paragraph' && isBold(node.children) ? 'subhead' : kind);
    case 'blockquote':
      return withSignature(node.children.flatMap((child) => piecesOf(child, 'quote')));
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child) =>
          piecesOf(child, isLink(child) ? 'boilerplate' : kind === 'quote' ? 'quote' : 'list'),
        ),
      );
    case 'code':
      return [{ kind: 'boilerplate', words: node.value }];
    case 'html':
      return readFragment(node.value).map((piece) =>
        piece.kind === 'paragraph' ? { ...piece, kind } : piece,
      );
    default:
      return [];
  }
}

/** Whether a block is a link and nothing else: it leads to another article. */
function isLink(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.length === 1 && node.children[0]?.type === 'link';
}

/** Joins a last line that says whose a quotation is, "— Jon Beck", to the words quoted. */
function withSignature(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  const before = pieces.at(-2);
  if (!last || !before || !/^(?:[—–―]|--)\s*\p{Lu}.{2,100}$/u.test(last.words)) return [...pieces];
  return [...pieces.slice(0, -2), { kind: 'quote', words: `${before.words} ${last.words}` }];
}

/** A paragraph's words; the description of each image follows as a caption. */
function inlinePieces(children: readonly PhrasingContent[], kind: BlockKind): Piece[] {
  const captions: Piece[] = [];
  const words = (node: Nodes): string => {
    if (node.type === 'image' || node.type === 'imageReference') {
      if (node.alt) captions.push({ kind: 'caption', words: node.alt });
      return '';
    }
    if (node.type === 'break') return ' ';
    // A tag inside a sentence: its text, if any, comes as nodes of its own.
    if (node.type === 'html') return plainWords(node.value);
    if ('value' in node) return node.value;
    return 'children' in node ? node.children.map(words).join('') : '';
  };
  return [{ kind, words: children.map(words).join('') }, ...captions];
}

function isBold(children: readonly PhrasingContent[]): boolean {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'strong') return false;
  const words = only.children.map((child) => ('value' in child ? child.value : '')).join('');
  return words.length <= 90 && !/[.,;:!"”]$/.test(words);
}
