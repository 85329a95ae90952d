import type { ResolvableDocument } from '../../../src/resolve/resolve-documents.ts';

type Extraction = ResolvableDocument['extraction'];
type Entity = Extraction['entities'][number];
type Mention = Extraction['mentions'][number];

/** Builds a text with entities and their mentions: what an extraction of it gives. */
export class DocumentBuilder {
  #text = '';
  readonly #entities = new Map<string, Entity>();
  readonly #mentions: Mention[] = [];

  write(text: string): this {
    this.#text += text;
    return this;
  }

  /** Writes a name of an entity; the first name is the one that it goes by. */
  name(id: string, name: string, about: Pick<Entity, 'kind' | 'attributes'>): this {
    const start = this.#text.length;
    this.#text += name;
    this.#mentions.push({ entity: id, start, end: this.#text.length, form: 'name' });
    const known = this.#entities.get(id);
    const aliases =
      known === undefined || known.name === name ? (known?.aliases ?? []) : [...known.aliases, name];
    this.#entities.set(id, {
      id,
      ...about,
      name: known?.name ?? name,
      aliases: [...new Set(aliases)].sort(),
    });
    return this;
  }

  has(id: string): boolean {
    return this.#entities.has(id);
  }

  finish(id: string, published: string): ResolvableDocument {
    return {
      article: { id, published },
      extraction: {
        text: this.#text,
        entities: [...this.#entities.values()],
        mentions: this.#mentions,
        claims: [],
      },
    };
  }
}
