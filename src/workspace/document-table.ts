import type { Database } from './database.ts';
import { count, text, textOrNull } from './sql-row.ts';

/** What the index keeps of a document besides its contributions. */
export interface DocumentEntry {
  readonly id: string;
  /** Hash of the article. */
  readonly articleHash: string;
  /** Hash of everything that its extraction depends on. */
  readonly extractionKey: string;
  /** Name and version of the extractor that read it. */
  readonly extractor: string;
  /** Absolute path of the file that it was read from; null for what came from elsewhere. */
  readonly file: string | null;
  /** Day of publication, null if unknown. */
  readonly published: string | null;
  readonly url: string | null;
  /** Names under which its report is cited, as `articleOutlets` gives them. */
  readonly outlets: readonly string[];
  /** Id of the first of the documents with nearly the same text; its own id if it stands alone. */
  readonly story: string;
  /** To compare its text with others; null for one that is too short. */
  readonly signature: Uint32Array | null;
}

/** A document and its text's signature. */
interface SignedDocument {
  readonly id: string;
  readonly signature: Uint32Array;
}

/** The documents of a workspace. */
export interface DocumentTable {
  get(id: string): DocumentEntry | null;
  /** Adds a document or replaces its entry. */
  put(entry: DocumentEntry, bands: readonly number[]): void;
  remove(id: string, bands: readonly number[]): void;
  setStory(id: string, story: string): void;
  /** Documents of a story, in the order of their ids. */
  ofStory(story: string): readonly DocumentEntry[];
  /** Documents that have a band in common with these. */
  withBands(bands: readonly number[]): readonly SignedDocument[];
  /** Ids after `after` in their order, `limit` at most. */
  idsAfter(after: string, limit: number): readonly string[];
  /** Documents that were read from files, in the order of their ids. */
  fromFiles(): readonly { readonly id: string; readonly file: string }[];
  size(): number;
  /** Number of documents that another extractor, or another version of it, has read. */
  countReadByOthers(extractor: string): number;
}

/** Documents in a table of the index. */
export function createDocumentTable(database: Database): DocumentTable {
  return {
    get(id) {
      const row = database.get('select * from documents where id = ?', [id]);
      return row === null ? null : toEntry(row);
    },
    put(
      { id, articleHash, extractionKey, extractor, file, published, url, outlets, story, signature },
      bands,
    ) {
      const bytes = signature === null ? null : new Uint8Array(signature.buffer.slice(0));
      database.run('insert into documents values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', [
        id,
        articleHash,
        extractionKey,
        extractor,
        file,
        published,
        url,
        JSON.stringify(outlets),
        story,
        bytes,
      ]);
      database.run('insert into bands select key, value, ? from json_each(?)', [id, JSON.stringify(bands)]);
    },
    remove(id, bands) {
      database.run(
        'delete from bands where document = ? and (band, hash) in (select key, value from json_each(?))',
        [id, JSON.stringify(bands)],
      );
      database.run('delete from documents where id = ?', [id]);
    },
    setStory(id, story) {
      database.run('update documents set story = ? where id = ?', [story, id]);
    },
    ofStory: (story) =>
      database.all('select * from documents where story = ? order by id', [story]).map(toEntry),
    withBands(bands) {
      const rows = database.all(
        `select distinct document from json_each(?) as own
        cross join bands on bands.band = own.key and bands.hash = own.value`,
        [JSON.stringify(bands)],
      );
      // Signatures are long, and two documents often have several bands in common.
      return rows.flatMap((found) => {
        const id = text(found, 'document');
        const row = database.get('select signature from documents where id = ?', [id]);
        const signature = row === null ? null : toSignature(row.signature);
        return signature === null ? [] : [{ id, signature }];
      });
    },
    idsAfter: (after, limit) =>
      database
        .all('select id from documents where id > ? order by id limit ?', [after, limit])
        .map((row) => text(row, 'id')),
    fromFiles: () =>
      database
        .all('select id, file from documents where file is not null order by id')
        .map((row) => ({ id: text(row, 'id'), file: text(row, 'file') })),
    size: () => {
      const row = database.get("select count from totals where scope = 'document'");
      return row === null ? 0 : count(row, 'count');
    },
    countReadByOthers: (extractor) =>
      count(database.get('select count(*) as n from documents where extractor <> ?', [extractor])!, 'n'),
  };
}

function toEntry(row: Readonly<Record<string, string | number | Uint8Array | null>>): DocumentEntry {
  return {
    id: text(row, 'id'),
    articleHash: text(row, 'article_hash'),
    extractionKey: text(row, 'extraction_key'),
    extractor: text(row, 'extractor'),
    file: textOrNull(row, 'file'),
    published: textOrNull(row, 'published'),
    url: textOrNull(row, 'url'),
    outlets: JSON.parse(text(row, 'outlets')) as string[],
    story: text(row, 'story'),
    signature: toSignature(row.signature),
  };
}

function toSignature(value: unknown): Uint32Array | null {
  // A copy: the bytes need not lie where a list of 32-bit numbers may begin.
  return value instanceof Uint8Array ? new Uint32Array(value.slice().buffer) : null;
}
