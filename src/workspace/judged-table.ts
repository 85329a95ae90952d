import type { Database, SqlRow } from './database.ts';
import type { EntityPlace } from './identity-tables.ts';
import { count, text } from './sql-row.ts';

/** An entity of a document that a judgement names. */
export interface JudgedEntity extends EntityPlace {
  /** Number of the judgement. */
  readonly judgement: number;
  readonly op: 'same' | 'different';
  /** The list of the judgement that names it. */
  readonly side: 'one' | 'other';
}

/** The entities that people's judgements name, as far as their documents are there. */
export interface JudgedTable {
  /** Those of a document. */
  ofDocument(document: string): readonly JudgedEntity[];
  /** Those of a judgement, in all documents. */
  ofJudgement(judgement: number): readonly JudgedEntity[];
  /** Those that belong to an entity of the graph. */
  inEntity(entity: string): readonly JudgedEntity[];
  /** Puts what judgements name in a document in place of what was there. */
  replaceIn(document: string, judged: readonly Omit<JudgedEntity, 'document'>[]): void;
  /** Documents in which a judgement names something. */
  documents(): readonly string[];
}

/** Judged entities in a table of the index. */
export function createJudgedTable(database: Database): JudgedTable {
  return {
    ofDocument: (document) =>
      database
        .all('select * from judged where document = ? order by local, judgement, side', [document])
        .map(toJudged),
    ofJudgement: (judgement) =>
      database
        .all('select * from judged where judgement = ? order by side, document, local', [judgement])
        .map(toJudged),
    inEntity: (entity) =>
      database
        .all(
          `select judged.* from entities join judged using (document, local)
          where cluster = ? order by document, local, judgement, side`,
          [entity],
        )
        .map(toJudged),
    replaceIn: (document, judged) =>
      database.transaction(() => {
        database.run('delete from judged where document = ?', [document]);
        for (const { local, judgement, op, side } of judged) {
          database.run('insert or ignore into judged values (?, ?, ?, ?, ?)', [
            document,
            local,
            judgement,
            op,
            side,
          ]);
        }
      }),
    documents: () =>
      database
        .all('select distinct document from judged order by document')
        .map((row) => text(row, 'document')),
  };
}

function toJudged(row: SqlRow): JudgedEntity {
  return {
    document: text(row, 'document'),
    local: text(row, 'local'),
    judgement: count(row, 'judgement'),
    op: text(row, 'op') as JudgedEntity['op'],
    side: text(row, 'side') as JudgedEntity['side'],
  };
}
