import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { EntityIndex } from '../entities/entity-index.ts';
import { isPredicate } from '../scope/tree.ts';
import { type Role, roleOf } from './clauses.ts';

/** One mention of an entity, or of a person without a name, as far as the text has been read. */
export interface Trace {
  /** Its id; for a person without a name {@link unnamed}. */
  readonly entity: string;
  readonly kind: string;
  /** The token on which the mention's others depend. */
  readonly head: Token;
  readonly role: Role;
  readonly form: 'name' | 'nominal' | 'pronoun' | 'adjective';
}

/** What a text has spoken of so far, read from its beginning to a certain place. */
export interface Discourse {
  /** Adds a mention; mentions come in the order of the text. */
  note(entity: string, kind: string, head: Token, form: Trace['form']): void;
  /** Notes that a noun says what an entity is, without being a mention that draws pronouns to it. */
  describe(entity: string, head: Token): void;
  /** The mentions of a sentence that have been read. */
  in(sentence: number): readonly Trace[];
  /** The mentions of an entity in a sentence. */
  of(entity: string, sentence: number): readonly Trace[];
  /** The entity that a token has been found to stand for. */
  at(token: Token): string | null;
  kindOf(entity: string): string;
  /** The kind of what a token stands for. */
  kindAt(token: Token): string | null;
  /** The entity with at least this share of all mentions of its kind, and at least so many: whom the text is about. */
  main(kind: string, share: number, count: number): string | null;
  /** The last mention of an entity that has been read. */
  last(entity: string): Trace | undefined;
  /** How many mentions of an entity there are: its names in the whole text and what else has been read. */
  count(entity: string): number;
  /** How often the text names entities of a kind, and has taken them up so far. */
  total(kind: string): number;
  /** How many sentences with a verb lie between two sentences; headings do not count. */
  distance(from: number, to: number): number;
}

/** The id of a person whom the text gives no name, only a noun. */
export function unnamed(lemma: string): string {
  return `?${lemma}`;
}

/** Whether an id is that of a person without a name. */
export function isUnnamed(entity: string): boolean {
  return entity.startsWith('?');
}

export function createDiscourse(document: LinguisticDocument, index: EntityIndex): Discourse {
  const bySentence = new Map<number, Trace[]>();
  const byToken = new Map<number, string>();
  const byEntity = new Map<string, Trace>();
  const counts = new Map<string, number>();
  const totals = new Map<string, number>();
  const leaders = new Map<string, string>();
  const tally = (entity: string, kind: string) => {
    const count = (counts.get(entity) ?? 0) + 1;
    counts.set(entity, count);
    totals.set(kind, (totals.get(kind) ?? 0) + 1);
    const top = leaders.get(kind);
    if (!isUnnamed(entity) && (top === undefined || count > (counts.get(top) ?? 0)))
      leaders.set(kind, entity);
  };
  for (const { entity, kind, adjective } of index.mentions) if (!adjective) tally(entity, kind);
  const kindOf = (entity: string) => (isUnnamed(entity) ? 'Person' : index.entity(entity).kind);
  const ranks: number[] = [];
  for (const sentence of document.sentences) {
    const counted = document.tokens.slice(sentence.start, sentence.end).some(isPredicate);
    ranks.push((ranks.at(-1) ?? 0) + (counted ? 1 : 0));
  }
  return {
    note(entity, kind, head, form) {
      const trace: Trace = { entity, kind, head, role: roleOf(document, head), form };
      const beside = bySentence.get(head.sentence);
      if (beside) beside.push(trace);
      else bySentence.set(head.sentence, [trace]);
      byToken.set(head.index, entity);
      byEntity.set(entity, trace);
      if (form === 'name' || form === 'adjective') return;
      tally(entity, kind);
    },
    of: (entity, sentence) => (bySentence.get(sentence) ?? []).filter((trace) => trace.entity === entity),
    kindOf,
    describe: (entity, head) => byToken.set(head.index, entity),
    in: (sentence) => bySentence.get(sentence) ?? [],
    at: (token) => {
      const mention = index.mentionAt(token);
      return mention && !mention.adjective ? mention.entity : (byToken.get(token.index) ?? null);
    },
    kindAt(token) {
      const entity = this.at(token);
      return entity === null ? null : kindOf(entity);
    },
    main(kind, share, count) {
      const top = leaders.get(kind);
      const found = top === undefined ? 0 : (counts.get(top) ?? 0);
      return top !== undefined && found >= count && found >= share * (totals.get(kind) ?? 0) ? top : null;
    },
    last: (entity) => byEntity.get(entity),
    count: (entity) => counts.get(entity) ?? 0,
    total: (kind) => totals.get(kind) ?? 0,
    distance: (from, to) => (ranks[to] ?? 0) - (ranks[from] ?? 0),
  };
}
