import { NewsgraphError } from '../../model/errors.ts';

/** An entity of the graph, as one may mean it by a name. */
export interface NamedEntity {
  /** Id in the graph, such as `country/japan`. */
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** An entity with a name or alias that a search found. */
interface NameMatch extends NamedEntity {
  /** Whether the whole of a name or alias is the same, and not only the beginning of a word of it. */
  readonly exact: boolean;
}

/** What entities can be looked for in. */
export interface NameSearch {
  /** The entity with an id of the graph; null if there is none. */
  byId(id: string): NamedEntity | null;
  /** What became of an id that stands for nothing any more. Without it, ids never change. */
  byFormerId?(id: string): readonly NamedEntity[];
  /** Entities with a name or alias of which a word begins so, whatever its case, accents or hyphens; best first. */
  byName(name: string): readonly NameMatch[];
}

const mostSuggested = 5;
/** Letters at the beginning of a word by which one that is misspelt is still found. */
const fewestLetters = 3;

/**
 * The entity that somebody means: by its id, or one that it once had, else by its name, else by an alias.
 * @throws NewsgraphError `ENTITY_UNKNOWN` if there is none, naming those that are called nearly so, or if it may be several
 */
export function entityNamed(text: string, search: NameSearch): NamedEntity {
  const name = text.trim();
  const byId = search.byId(name);
  if (byId !== null) return byId;
  const [now, ...parts] = search.byFormerId?.(name) ?? [];
  if (now !== undefined && parts.length === 0) return now;
  if (now !== undefined) {
    throw unknown(name, `${name} is now ${listed([now, ...parts])}; give the id of the one that is meant`);
  }
  const exact = search.byName(name).filter((match) => match.exact);
  const called = exact.filter((match) => match.name.toLowerCase() === name.toLowerCase());
  const [first, ...others] = called.length > 0 ? called : exact;
  if (first !== undefined && others.length === 0) return { id: first.id, kind: first.kind, name: first.name };
  if (first !== undefined) {
    throw unknown(
      name,
      `"${name}" may be each of ${listed([first, ...others])}; give the id of the one that is meant`,
    );
  }
  const similar = similarTo(name, search);
  const suggestion = similar.length === 0 ? '' : `; there is ${listed(similar)}`;
  throw unknown(name, `no entity is named "${name}"${suggestion}`);
}

/** Entities with a name that begins so, else one that has a word of it, else one that begins with the same letters. */
function similarTo(name: string, search: NameSearch): readonly NamedEntity[] {
  const words = name.split(/\s+/u).filter((word) => word.length >= fewestLetters);
  const attempts = [[name], words, words.map((word) => word.slice(0, fewestLetters))];
  for (const texts of attempts) {
    const found = new Map<string, NamedEntity>();
    for (const text of texts) for (const match of search.byName(text)) found.set(match.id, match);
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

function listed(entities: readonly NamedEntity[]): string {
  const shown = entities.slice(0, mostSuggested).map(({ id, name, kind }) => `${name} (${kind}, ${id})`);
  const rest = entities.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function unknown(name: string, reason: string): NewsgraphError {
  return new NewsgraphError('ENTITY_UNKNOWN', reason, { context: { name } });
}
