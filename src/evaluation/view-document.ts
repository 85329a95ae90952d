import type { Span } from '../model/extraction.ts';
import type { GoldDocument, GoldId } from './gold-document.ts';
import type { Prediction } from './prediction.ts';
import { isContinental, isDemonym } from './text/demonyms.ts';
import type { ScoredText } from './text/scored-text.ts';
import { type SpanSet, spanKey, spanSet } from './text/spans.ts';

/** A mention as it counts in the figures over all forms. */
export interface FormMention {
  readonly span: Span;
  readonly form: string;
  /** The span of the head word; the mention itself where it is not told. */
  readonly head: Span;
}

/** An entity of a gold or predicted document as the measures see it, with normalised spans. */
export interface ViewedEntity {
  readonly id: GoldId;
  /** `Country` counts as `Place`; null for kinds that no figure knows. */
  readonly kind: string | null;
  /** Names that count for the set. */
  readonly names: SpanSet;
  /** All mentions. */
  readonly spans: SpanSet;
  /** All mentions with their forms. */
  readonly forms: ReadonlyMap<string, FormMention>;
  /** `names`, and the mentions that are no names. */
  readonly all: SpanSet;
}

const coarseKinds: ReadonlyMap<string, string> = new Map([
  ['Person', 'Person'],
  ['Organization', 'Organization'],
  ['Country', 'Place'],
  ['Place', 'Place'],
  ['Event', 'Event'],
]);

interface ReadMention {
  readonly span: Span;
  readonly form: string;
}

/**
 * The entities of a document. Of a repeated id the first counts.
 * @param source Name of the gold set, some of which treat demonyms in ways of their own.
 */
export function viewDocument(
  document: Pick<GoldDocument | Prediction, 'entities'> & Pick<Prediction, 'mentions'>,
  text: ScoredText,
  source: string,
): ViewedEntity[] {
  const mentions = new Map<GoldId, ReadMention[]>();
  const heads = new Map<GoldId, Map<string, Span>>();
  if (document.mentions === undefined) {
    for (const { id, mentions: spans = [], forms = [], heads: headSpans = [] } of document.entities) {
      const given = spans.slice(0, forms.length || spans.length);
      const read = given.map((span, at) => ({ span: text.normalise(span), form: forms[at] ?? 'name' }));
      mentions.set(id, read);
      const known = heads.get(id) ?? new Map<string, Span>();
      for (const [at, head] of headSpans.entries()) {
        if (read[at] !== undefined) known.set(spanKey(read[at].span), text.normalise(head));
      }
      heads.set(id, known);
    }
  } else {
    for (const { entity, start, end, form } of document.mentions) {
      const list = mentions.get(entity) ?? [];
      mentions.set(entity, list);
      list.push({ span: text.normalise([start, end]), form });
    }
  }
  const viewed = new Map<GoldId, ViewedEntity>();
  for (const { id, kind } of document.entities) {
    if (viewed.has(id)) continue;
    viewed.set(id, viewEntity(id, kind, mentions.get(id) ?? [], heads.get(id), text, source));
  }
  return [...viewed.values()];
}

function viewEntity(
  id: GoldId,
  givenKind: string,
  mentions: readonly ReadMention[],
  heads: ReadonlyMap<string, Span> | undefined,
  text: ScoredText,
  source: string,
): ViewedEntity {
  const spans = spanSet(mentions.map(({ span }) => span));
  const named = mentions.filter(({ form }) => form === 'name').map(({ span }) => span);
  const { kind, names } = namesThatCount(givenKind, named, text, source);
  // A span with two forms has that of its first mention.
  const forms = new Map<string, FormMention>();
  for (const { span, form } of mentions.toReversed()) {
    const key = spanKey(span);
    forms.set(key, { span, form, head: heads?.get(key) ?? span });
  }
  const others = mentions.filter(({ form }) => form !== 'name').map(({ span }) => span);
  const all = spanSet([...names, ...others]);
  return { id, kind, names: spanSet(names), spans, forms, all };
}

function namesThatCount(
  givenKind: string,
  named: readonly Span[],
  text: ScoredText,
  source: string,
): { kind: string | null; names: readonly Span[] } {
  const kind = coarseKinds.get(givenKind) ?? null;
  // There "Russian" is no place; judged by the text alone, on both sides alike.
  if (source === 'worldwide' && kind === 'Place') {
    return { kind, names: named.filter((span) => !isDemonym(text.cut(span))) };
  }
  if (source !== 'dwie') return { kind, names: named };
  // There "Germans" belongs to Germany, and "Kurds" and "Europeans" are not in gold.
  const isPeople = givenKind === 'Group' && named.map(text.cut).some(isNationality);
  return {
    kind: isPeople ? 'Place' : kind,
    names: named.filter((span) => /\p{Uppercase}/u.test(text.cut(span))),
  };
}

function isNationality(name: string): boolean {
  return isDemonym(name) && !isContinental(name);
}
