import type { Span } from '../../model/extraction.ts';
import { type FigureRows, type Rates, ratio, type SingleValue } from '../figures.ts';
import type { GoldDocument, GoldEvent, GoldId } from '../gold-document.ts';
import type { PredictedClaim, Prediction } from '../prediction.ts';
import { Tally } from '../tally.ts';
import { spanKey, touches } from '../text/spans.ts';

/** Verbal and material cooperation, verbal and material conflict. */
const quadClasses: ReadonlyMap<string, number> = new Map(
  [
    ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
    ['COOPERATE', 'AID', 'RETREAT'],
    ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN'],
    ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
  ].flatMap((types, quad) => types.map((type) => [type, quad] as const)),
);

/** The class of a type: both ways of yielding are one. */
function classOf(type: string | null): string {
  if (type === 'CONCEDE' || type === 'RETREAT') return 'YIELD';
  return type ?? 'NONE';
}

/** What the claims of a document say of the pair of one gold event. */
export interface EventReading {
  /** Claims that touch both sides. */
  readonly claims: readonly PredictedClaim[];
  /** The type of the one that fits best, the first of equals; gold types are not looked at. Null: no claim fits. */
  readonly best: string | null;
  /** Whether a claim touches both sides the other way round. */
  readonly isReversed: boolean;
  /** Whether a claim touches one side in its role. */
  readonly hasOneSide: boolean;
}

interface SideFit {
  readonly isExact: boolean;
  readonly overlap: number;
}

/** Finds the claims that fit the pair of an event. Polarity and modality do not matter. */
export function createEventReader(
  { claims, mentions = [] }: Prediction,
  types: ReadonlySet<string>,
): { readonly claims: readonly PredictedClaim[]; read(event: GoldEvent): EventReading } {
  const spans = new Map<GoldId, Span[]>();
  for (const { entity, start, end } of mentions) {
    const list = spans.get(entity) ?? [];
    spans.set(entity, list);
    list.push([start, end]);
  }
  const counted = claims.filter(({ type }) => types.has(type));
  const spansOf = (span: Span | null | undefined, id: GoldId | null | undefined): readonly Span[] =>
    span ? [span] : (spans.get(id ?? '') ?? []);

  function read({ subject, object }: GoldEvent): EventReading {
    const found: PredictedClaim[] = [];
    let best: { readonly exact: number; readonly overlap: number; readonly type: string } | null = null;
    let isReversed = false;
    let hasOneSide = false;
    for (const claim of counted) {
      const subjects = spansOf(claim.subjectSpan, claim.subject);
      const objects = spansOf(claim.objectSpan, claim.object);
      const left = bestFit(subjects, subject);
      const right = bestFit(objects, object);
      isReversed ||= bestFit(subjects, object) !== null && bestFit(objects, subject) !== null;
      hasOneSide ||= left !== null || right !== null;
      if (left === null || right === null) continue;
      found.push(claim);
      const exact = Number(left.isExact) + Number(right.isExact);
      const overlap = left.overlap + right.overlap;
      if (best === null || exact > best.exact || (exact === best.exact && overlap > best.overlap))
        best = { exact, overlap, type: claim.type };
    }
    return { claims: found, best: best?.type ?? null, isReversed, hasOneSide };
  }
  return { claims: counted, read };
}

function bestFit(spans: readonly Span[], gold: Span): SideFit | null {
  let best: SideFit | null = null;
  for (const span of spans) {
    if (!touches(span, gold)) continue;
    const shared = Math.min(span[1], gold[1]) - Math.max(span[0], gold[0]);
    const overlap = shared / (Math.max(span[1], gold[1]) - Math.min(span[0], gold[0]));
    const isExact = spanKey(span) === spanKey(gold);
    if (best === null || Number(isExact) > Number(best.isExact)) best = { isExact, overlap };
    else if (isExact === best.isExact && overlap > best.overlap) best = { isExact, overlap };
  }
  return best;
}

/** Counts over all gold events of a set. */
export class EventTally {
  readonly #types: ReadonlySet<string>;
  readonly #classes: { readonly gold: string; readonly pred: string }[] = [];
  readonly #counts = { n: 0, paired: 0, either: 0, typed: 0, best: 0, quad: 0, kinds: 0, claims: 0 };

  /** @param types Types that a gold event of the set accepts; others are not looked at. */
  constructor(types: ReadonlySet<string>) {
    this.#types = types;
  }

  add(gold: GoldDocument, prediction: Prediction): void {
    const reader = createEventReader(prediction, this.#types);
    const counts = this.#counts;
    for (const event of gold.events) {
      const { claims, best, isReversed } = reader.read(event);
      const isPaired = claims.length > 0;
      counts.n += 1;
      counts.paired += Number(isPaired);
      counts.either += Number(isPaired || isReversed);
      counts.typed += Number(claims.some(({ type }) => event.type.includes(type)));
      counts.best += Number(best !== null && event.type.includes(best));
      counts.quad += Number(hasQuadClass(best, event.type));
      counts.kinds += new Set(claims.map(({ type }) => type)).size;
      this.#classes.push({ gold: classOf(event.type[0]!), pred: classOf(best) });
    }
    counts.claims += reader.claims.length;
  }

  /** Null where there is no gold event. */
  rows(): FigureRows | null {
    const { n, paired, either, typed, best, quad, kinds, claims } = this.#counts;
    if (n === 0) return null;
    const rows = this.#classRows();
    const f1 = Object.values(rows).map(({ F1 }) => F1);
    const value = (correct: number, of: number): SingleValue => ({ value: ratio(correct, of), correct, of });
    return {
      'pair recall': value(paired, n),
      'pair recall, either direction': value(either, n),
      'typed accuracy (any claim)': value(typed, n),
      'typed accuracy (best claim)': value(best, n),
      'precision among paired': value(typed, paired),
      'macro-F1 over classes': {
        value: ratio(
          f1.reduce((sum, one) => sum + one, 0),
          f1.length,
        ),
      },
      'quad-class accuracy': value(quad, n),
      'types per paired event': value(kinds, paired),
      'event claims per gold event': value(claims, n),
      ...rows,
    };
  }

  #classRows(): Record<string, Rates> {
    const names = [...new Set(this.#classes.map(({ gold }) => gold))].sort();
    const rows = names.map((name) => {
      const placesOf = (side: 'gold' | 'pred') =>
        new Set(this.#classes.flatMap((pair, at) => (pair[side] === name ? [at] : [])));
      return [name, new Tally().addSets(placesOf('gold'), placesOf('pred')).rates()] as const;
    });
    return Object.fromEntries(rows);
  }
}

function hasQuadClass(type: string | null, accepted: readonly string[]): boolean {
  const quad = type === null ? undefined : quadClasses.get(type);
  return quad !== undefined && accepted.some((one) => quadClasses.get(one) === quad);
}
