import type { Block } from '../model/article.ts';
import type { BriefEntity } from '../model/brief.ts';
import type { QuotedChain } from '../model/contribution.ts';
import { NewsgraphError } from '../model/errors.ts';
import type { EdgeElement, NodeElement } from '../model/graph.ts';
import type { Ontology } from '../model/ontology.ts';
import type { StoreState } from '../store/graph-store.ts';

/** Elements of a graph, such as a store gives them: nodes ordered by id, edges by type, source and target. */
export type Elements<T> = Iterable<T> | AsyncIterable<T>;

/** What is exported. */
export interface GraphSource {
  readonly nodes: Elements<NodeElement>;
  /** Both ends of every edge must be among the nodes. */
  readonly edges: Elements<EdgeElement>;
  /**
   * Whose projection the graph is. Formats for a database carry it, so that the workspace finds its graph up to date
   * there. Default: none; a graph that came from elsewhere is compared as a whole when it is taken over, which does no
   * harm, and workspaces with the same articles export the same bytes.
   */
  readonly state?: StoreState;
  /** Where a claim's quote stands in its article's text. Default: no place is known. */
  readonly locate?: LocateQuote;
  /** What kinds and types mean and look like, for formats that people look at. Default: not told. */
  readonly ontology?: Pick<Ontology, 'kinds' | 'types'>;
  /** Texts of articles, for formats that show them. Default: texts are not given away. */
  readonly texts?: ArticleTexts;
  /** Through whom articles have what they say, for formats that count sources. Default: not told. */
  readonly reports?: ArticleReports;
  /** What became of ids of entities that stand for nothing any more, by id, where people have decided so. Default: not told. */
  readonly former?: Elements<FormerEntity>;
}

/** What became of an id that stands for no entity any more. */
export interface FormerEntity {
  readonly id: string;
  /** The entities that it stood for, or parts of which it stood for, by id. None: their articles are gone. */
  readonly now: readonly BriefEntity[];
  /** What changed it first, such as `judgement 12`. */
  readonly cause: string;
}

/**
 * Finds a quote in its article.
 * @param document Id of the article, as `nodeOwner` gives it of the claim's node.
 * @param start Where the quote starts, in UTF-16 code units, as the claim's node has it.
 * @param end Where it ends, exclusive.
 * @returns Null where the article is not at hand
 */
export type LocateQuote = (document: string, start: number, end: number) => Promise<Passage | null>;

/** A quote's place in a text. */
export interface Passage {
  /** Where it starts, in Unicode code points. */
  readonly start: number;
  /** Where it ends, exclusive. */
  readonly end: number;
  /** Some words before and after it; null where no text is given away. */
  readonly around: { readonly before: string; readonly after: string } | null;
}

/** The text of an article by the document's id; null where there is none. */
type ArticleTexts = (document: string) => Promise<ArticleText | null>;

/** Through whom an article has what it says, by the document's id; null where there is none. */
type ArticleReports = (document: string) => Promise<ArticleReport | null>;

/** What the graph does not keep of who vouches for an article's claims. Claims are named by their ids, such as `c3`. */
export interface ArticleReport {
  /** Names under which others cite its report, as `articleOutlets` gives them. */
  readonly outlets: readonly string[];
  /** The bodies through which claims came, of those that came through any. */
  readonly quoted: Readonly<Record<string, QuotedChain>>;
  /** Speakers of claims that several pass on, outermost first. */
  readonly chains: Readonly<Record<string, readonly BriefEntity[]>>;
}

/** What an article says, and what the graph does not keep of its claims. */
export interface ArticleText {
  readonly authors: readonly string[];
  readonly text: string;
  readonly blocks: readonly Block[];
  /** The things at which acts without an object are aimed, in the article's words, by the claim's id. */
  readonly objects: Readonly<Record<string, string>>;
}

/** A format of files: the port that every exporter implements. */
export interface GraphExporter {
  /** What it is called on the command line, such as `node-link`. */
  readonly name: string;
  /** Of its file, with the dot; empty for a folder. */
  readonly extension: string;
  /** Sent with it over HTTP. */
  readonly mediaType: string;
  /**
   * The graph in this format, equal for equal elements in equal order. It is made while it is read: nodes are read to
   * their end before edges, one at a time, so that memory does not grow with the graph.
   */
  write(graph: GraphSource): GraphExport;
}

/**
 * A graph in a format: its text in pieces, such as `writeToFile` and `writeToStream` take it. A format of several
 * files has them in `files` instead, and reading it as one text fails.
 */
export interface GraphExport extends AsyncIterable<string> {
  readonly files?: ExportFiles;
}

/** The files of a format that has several. They belong together, in a folder of their own. */
export interface ExportFiles {
  /** Text of the files, those of several in turns. */
  readonly pieces: AsyncIterable<FilePiece>;
  /** Files that programs leave in the folder when they read it; a newer export may remove them. */
  readonly byproducts: readonly string[];
}

/** Text to add to a file. */
export interface FilePiece {
  /** Path below the export's folder, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** The export of a format of several files. */
export function exportOfFiles(format: string, files: ExportFiles): GraphExport {
  return {
    files,
    [Symbol.asyncIterator]() {
      throw new NewsgraphError(
        'CONFIG_INVALID',
        `The format ${format} has several files: name a folder for them with --output.`,
      );
    },
  };
}

/** Items one a line, with commas between. */
export async function* separated<T>(items: Elements<T>, format: (item: T) => string): AsyncGenerator<string> {
  let separator = '\n';
  for await (const item of items) {
    yield separator + format(item);
    separator = ',\n';
  }
}
