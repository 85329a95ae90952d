/** How large a statement may get. One row always fits. */
export interface StatementLimits {
  /** Default: 1,000. */
  readonly rows?: number;
  /** Characters of its rows. Default: 256 Ki. */
  readonly characters?: number;
}

/** Gathers rows into statements, each for rows with the same clauses. */
export interface StatementBatches {
  /**
   * @param clauses What to do with each `row`.
   * @param row A value in Cypher, on one line.
   * @returns Statements that are full, or an empty text.
   */
  add(clauses: string, row: string): string;
  /** The statements of all rows that are left, or an empty text. */
  end(): string;
}

interface Batch {
  rows: string[];
  characters: number;
}

/** How many statements' characters wait for more rows with the same clauses, so that memory stays flat. */
const waiting = 16;

/**
 * Gathers rows up to a size that a server reads at once. A statement ends with a semicolon and a line break, and has no
 * other semicolon before a line break, since no row has a line break.
 */
export function createStatementBatches({
  rows: mostRows = 1000,
  characters: mostCharacters = 256 * 1024,
}: StatementLimits = {}): StatementBatches {
  const batches = new Map<string, Batch>();
  let characters = 0;
  function take(clauses: string): string {
    const batch = batches.get(clauses);
    if (batch === undefined) return '';
    batches.delete(clauses);
    characters -= batch.characters;
    return `UNWIND [\n${batch.rows.join(',\n')}\n] AS row\n${clauses};\n`;
  }
  function end(): string {
    return [...batches.keys()].map(take).join('');
  }
  return {
    add(clauses, row) {
      const length = batches.get(clauses)?.characters ?? 0;
      let full = length > 0 && length + row.length > mostCharacters ? take(clauses) : '';
      // Clauses that come rarely must not pile up.
      if (characters + row.length > waiting * mostCharacters) full += end();
      const batch = batches.get(clauses) ?? { rows: [], characters: 0 };
      batches.set(clauses, batch);
      batch.rows.push(row);
      batch.characters += row.length;
      characters += row.length;
      return batch.rows.length >= mostRows ? full + take(clauses) : full;
    },
    end,
  };
}
