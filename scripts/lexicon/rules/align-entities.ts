/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Span = readonly [start: number, end: number];

/** An entity by the places where the text refers to it. */
export interface PlacedEntity {
  readonly id: string;
  readonly spans: readonly Span[];
}

/**
 * Which found entity stands for which known one: by most shared spans, then most touching ones, then the larger share of
 * all; one to one. Spans are compared without "the" before, "'s" behind and quotation marks around them.
 * @returns The known entity's id by the found entity's.
 */
export function alignEntities(
  text: string,
  known: readonly PlacedEntity[],
  found: readonly PlacedEntity[],
): ReadonlyMap<string, string> {
  const bare = (entities: readonly PlacedEntity[]) =>
    entities.map(({ id, spans }) => ({ id, spans: distinct(spans.map((span) => trim(text, span))) }));
  const pairs = bare(known).flatMap((a) => bare(found).flatMap((b) => compare(a, b) ?? []));
  pairs.sort((a, b) => b.same - a.same || b.touching - a.touching || b.share - a.share);
  const aligned = new Map<string, string>();
  const taken = new Set<string>();
  for (const { a, b } of pairs) {
    if (taken.has(a) || aligned.has(b)) continue;
    taken.add(a);
    aligned.set(b, a);
  }
  return aligned;
}

function compare(a: PlacedEntity, b: PlacedEntity) {
  const touching = a.spans.filter((one) => b.spans.some((other) => touches(one, other))).length;
  if (touching === 0) return undefined;
  const same = a.spans.filter((one) =>
    b.spans.some((other) => one[0] === other[0] && one[1] === other[1]),
  ).length;
  return { a: a.id, b: b.id, same, touching, share: same / (a.spans.length + b.spans.length - same) };
}

function touches(a: Span, b: Span): boolean {
  return Math.max(a[0], b[0]) < Math.min(a[1], b[1]);
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [span.join(), span])).values()];
}

const edges = /^(?:[\s"'`“”‘’„«»]|the\s)+|(?:[\s"'`“”‘’„«»]|['’]s)+$/giu;

function trim(text: string, [start, end]: Span): Span {
  const whole = text.slice(start, end);
  const left = /^(?:[\s"'`“”‘’„«»]|the\s)+/iu.exec(whole)?.[0].length ?? 0;
  const inner = whole.replace(edges, '');
  return inner === '' ? [start, end] : [start + left, start + left + inner.length];
}
