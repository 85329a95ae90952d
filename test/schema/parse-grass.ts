/**
 * Reads a GraSS style sheet as Neo4j Browser 5.24 does: white space ends nothing, quotation marks only toggle, and a
 * property counts only if its line has exactly one colon.
 * @returns Properties by selector.
 */
export function parseGrass(text: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rules = new Map<string, string>();
  let [selector, body, isQuoted, isBody, isProperty] = ['', '', false, false, false];
  for (const character of text) {
    let isStructure = true;
    if (character === '{') {
      if (isQuoted) isStructure = false;
      else if (isBody) isProperty = true;
      else isBody = true;
    } else if (character === '}') {
      if (isQuoted) isStructure = false;
      else if (isProperty) isProperty = false;
      else {
        isBody = false;
        rules.set(selector, body);
        [selector, body] = ['', ''];
      }
    } else if (character === "'" || character === '"') isQuoted = !isQuoted;
    else isStructure = false;
    if (isStructure) continue;
    if (isBody) body += character;
    else if (!/\s/.test(character)) selector += character;
  }
  return new Map([...rules].map(([name, properties]) => [name, parseProperties(properties)]));
}

function parseProperties(body: string): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const line of body.split(';')) {
    const parts = line.split(':');
    if (parts.length === 2) properties[parts[0]!.trim()] = parts[1]!.trim();
  }
  return properties;
}
