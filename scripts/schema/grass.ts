/** A rule of a GraSS style sheet, the format of Neo4j Browser's `:style`. Later rules override earlier ones. */
export interface GrassRule {
  /** `node` or `relationship`, alone or with labels or a type: `node.Person`, `relationship.LEADS`. */
  readonly selector: string;
  /** Properties by name, such as `diameter`. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * Writes rules as a GraSS style sheet.
 *
 * Browser's parser knows no comments and no escapes: it takes every quotation mark for the start or end of a caption, and
 * drops a property whose value holds a colon.
 * @throws Error for a value that Browser would misread
 */
export function formatGrass(rules: readonly GrassRule[]): string {
  return rules.map(formatRule).join('\n');
}

function formatRule({ selector, properties }: GrassRule): string {
  const lines = Object.entries(properties).map(([name, value]) => {
    if (/[:;'"\n]/.test(value)) throw new Error(`${selector}: Browser would misread the ${name} ${value}`);
    return `  ${name}: ${name === 'caption' ? `'${value}'` : value};\n`;
  });
  return `${selector} {\n${lines.join('')}}\n`;
}
