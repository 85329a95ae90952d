/** The two files of the elements with the same labels or the same type. */
export interface ImportTable {
  /** The option by which the import tool is given them. */
  readonly option: string;
  readonly header: string;
  readonly data: string;
}

/** The tables of an import, made as their first elements come. */
export interface ImportTables {
  /**
   * @param name Label or type that names the files.
   * @param labels All labels, or the type, as the import tool takes them: `Person:__Entity__`.
   */
  of(name: string, labels: string): { readonly table: ImportTable; readonly isNew: boolean };
  all(): readonly ImportTable[];
}

/** @param option Of the import tool; also the folder of the files. */
export function createImportTables(option: 'nodes' | 'relationships'): ImportTables {
  const tables = new Map<string, ImportTable>();
  const taken = new Set<string>();
  return {
    of(name, labels) {
      const known = tables.get(labels);
      if (known !== undefined) return { table: known, isNew: false };
      const path = `${option}/${unusedName(name, taken)}`;
      const [header, data] = [`${path}-header.csv`, `${path}.csv`];
      const table = { option: `--${option}=${labels}=${header},${data}`, header, data };
      tables.set(labels, table);
      return { table, isNew: true };
    },
    all: () => [...tables.values()],
  };
}

/** Names that differ in case alone are one file on some file systems. */
function unusedName(name: string, taken: Set<string>): string {
  let unused = name;
  for (let number = 2; taken.has(unused.toLowerCase()); number++) unused = `${name}-${number}`;
  taken.add(unused.toLowerCase());
  return unused;
}
