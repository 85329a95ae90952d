import type { Ontology } from '../model/ontology.ts';

const prefixes = new WeakMap<Ontology['kinds'], ReadonlyMap<string, string>>();

/** The kind of an entity of the graph, which its id begins with in lower case: `Person` of `person/kim-jong-un`. */
export function entityKind({ kinds }: Pick<Ontology, 'kinds'>, id: string): string {
  let byPrefix = prefixes.get(kinds);
  if (byPrefix === undefined) {
    byPrefix = new Map(Object.keys(kinds).map((kind) => [kind.toLowerCase(), kind]));
    prefixes.set(kinds, byPrefix);
  }
  const kind = byPrefix.get(id.slice(0, id.indexOf('/')));
  if (kind === undefined) throw new Error(`${id} is of no kind of the ontology`);
  return kind;
}
