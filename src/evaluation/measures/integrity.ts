import { canonicalJson } from '../../model/canonical-json.ts';
import type { GoldDocument, GoldId } from '../gold-document.ts';
import type { Prediction } from '../prediction.ts';
import { createScoredText } from '../text/scored-text.ts';
import { spanKey } from '../text/spans.ts';

/** Counts what is wrong with the form of predictions, and what is merely odd. */
export class IntegrityTally {
  readonly #violations = new Map<string, number>();
  readonly #oddities = new Map<string, number>();

  add({ text: goldText }: GoldDocument, prediction: Prediction): void {
    const { entities, mentions = [], claims, attributions } = prediction;
    const text = createScoredText(prediction.text ?? '');
    const ids = new Set(entities.map(({ id }) => id));
    const bad = (name: string, count: number) => add(this.#violations, name, count);
    bad('text differs from gold', Number(prediction.text !== goldText));
    bad('repeated entity id', entities.length - ids.size);
    const references = [
      ...mentions.map(({ entity }) => entity),
      ...claims.map(({ subject }) => subject),
      ...claims.flatMap(({ object = null }) => (object === null ? [] : [object])),
    ];
    bad('unknown entity id', references.filter((id) => id === null || !ids.has(id)).length);
    bad('mention outside text', mentions.filter(({ start, end }) => !text.holds([start, end])).length);
    const spans = [
      ...claims.flatMap(({ subjectSpan, objectSpan }) => [subjectSpan, objectSpan]),
      ...attributions.flatMap(({ source, cue, content }) => [source, cue, ...(content ?? [])]),
    ];
    const outside = spans.filter((span) => span && !text.holds(span)).length;
    bad('claim or attribution span outside text', outside);
    for (const { evidence } of claims) {
      const { start, end, quote } = evidence ?? {};
      const isPlace = isOffset(start) && isOffset(end) && text.holds([start, end]);
      const isQuote = isPlace && quote === text.cut([start, end]);
      bad('evidence quote is not the text', Number(!isQuote));
    }
    this.#addOddities(mentions, claims);
  }

  figures(): Record<string, number> {
    const violations = [...this.#violations.values()].reduce((sum, count) => sum + count, 0);
    return {
      violations,
      ...Object.fromEntries(this.#violations),
      ...Object.fromEntries(this.#oddities),
    };
  }

  #addOddities(mentions: NonNullable<Prediction['mentions']>, claims: Prediction['claims']): void {
    const entitiesOf = new Map<string, Set<GoldId>>();
    for (const { entity, start, end } of mentions) {
      const key = spanKey([start, end]);
      entitiesOf.set(key, (entitiesOf.get(key) ?? new Set()).add(entity));
    }
    const sizes = [...entitiesOf.values()].map(({ size }) => size);
    const distinct = sizes.reduce((sum, size) => sum + size, 0);
    const distinctClaims = new Set(claims.map((claim) => canonicalJson({ ...claim, id: 0 })));
    add(this.#oddities, 'repeated mention', mentions.length - distinct);
    add(this.#oddities, 'repeated claim', claims.length - distinctClaims.size);
    add(this.#oddities, 'span in several entities', sizes.filter((size) => size > 1).length);
  }
}

function isOffset(value: unknown): value is number {
  return Number.isInteger(value);
}

function add(counts: Map<string, number>, name: string, count: number): void {
  counts.set(name, (counts.get(name) ?? 0) + count);
}
