import type { EdgeIdentity } from '../model/graph.ts';
import type { Database } from './database.ts';
import { count, text } from './sql-row.ts';

/** An edge of which a correction says the opposite of what an earlier article said. */
interface TakenBackEdge extends EdgeIdentity {
  /** The document that corrects. */
  readonly by: string;
  /** What is taken back: that it is so, or that it is not. */
  readonly polarity: 'affirmed' | 'negated';
}

/** Which documents correct which. Those that are not in the workspace are left out of every answer. */
export interface CorrectionTable {
  /** Says which articles a document corrects, by id or address, in place of what it said before. */
  replace(document: string, targets: readonly string[]): void;
  /** Documents that a document corrects, in the order of their ids. */
  correctedBy(document: string): readonly string[];
  /** Documents that correct a document, in the order of their ids. */
  correctorsOf(document: string): readonly string[];
  /**
   * Edges of which those who correct a document, or the document itself as a correction, say in their own voice the
   * opposite and nothing else.
   */
  takenBack(document: string): readonly TakenBackEdge[];
}

/** Corrections in a table of the index. */
export function createCorrectionTable(database: Database): CorrectionTable {
  return {
    replace(document, targets) {
      database.run('delete from corrections where document = ?', [document]);
      for (const target of targets.length === 0 ? [] : new Set([...targets, document])) {
        database.run('insert into corrections values (?, ?)', [target, document]);
      }
    },
    correctedBy: (document) =>
      database
        .all(
          `select documents.id from corrections join documents on documents.id = target
          where document = ?1 and documents.id <> ?1
          union select documents.id from corrections join documents on documents.url = target
          where document = ?1 and documents.id <> ?1 order by 1`,
          [document],
        )
        .map((row) => text(row, 'id')),
    correctorsOf: (document) =>
      database
        .all(`${correctors} and document <> ?1 order by document`, [document])
        .map((row) => text(row, 'document')),
    takenBack: (document) =>
      database
        .all(
          `select type, source, target, document, denied > 0 as denies from edges indexed by edges_document
          where document in (${correctors}) and (denied > 0) <> (asserted > 0) and (denied > 0 or document <> ?1)
          order by type, source, target, document`,
          [document],
        )
        .map((row) => ({
          type: text(row, 'type'),
          source: text(row, 'source'),
          target: text(row, 'target'),
          by: text(row, 'document'),
          polarity: count(row, 'denies') === 1 ? 'affirmed' : 'negated',
        })),
  };
}

/** The documents that correct one, and itself if it corrects any: it repeats what it takes back. */
const correctors = `select distinct document from corrections
  where target in (?1, (select url from documents where id = ?1))`;
