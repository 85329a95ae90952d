import type { PageOntology } from '../../../src/export/page/page-data.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import type { Colour } from '../../../src/ontology/colour.ts';
import { type Standing, standingOf } from '../filter/claim-filter.ts';
import { lookOf } from './strands.ts';

/** A claim's mark on the strip. */
export interface TimelineDot {
  readonly x: number;
  readonly y: number;
  readonly colour: Colour;
  readonly standing: Standing;
  readonly isSaid: boolean;
  readonly claim: ClaimView;
}

/** Claims of one day. */
interface TimelineDay {
  /** Null where neither text nor article has a day. */
  readonly day: string | null;
  /** Whether the text itself says when; else it is the day of the report. */
  readonly isDated: boolean;
  readonly items: readonly ClaimView[];
}

/** A strip, and the days in their order. */
export interface TimelineLayout {
  readonly dots: readonly TimelineDot[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly groups: readonly TimelineDay[];
}

const margin = 22;
const step = 10;

/** Places claims on a strip: by day from left to right, conflict below the middle and all else above. */
export function layOutTimeline(
  claims: readonly ClaimView[],
  ontology: PageOntology,
  { width, height }: { readonly width: number; readonly height: number },
): TimelineLayout {
  const dated = claims
    .map((claim) => ({ claim, day: claim.time?.start ?? claim.published, isDated: claim.time !== null }))
    .sort((a, b) => compare(a.day ?? '9999', b.day ?? '9999') || compare(a.claim.id, b.claim.id));
  const times = dated.flatMap(({ day }) => (day === null ? [] : [Date.parse(day)]));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const at = (time: number) =>
    first === last ? width / 2 : margin + ((time - first) / (last - first)) * (width - 2 * margin);
  const stacks = new Map<string, number>();
  const dots = dated.flatMap(({ claim, day }): TimelineDot[] => {
    if (day === null) return [];
    const isConflict = ontology.types[claim.type]?.quad?.endsWith('conflict') === true;
    const column = Math.round(at(Date.parse(day)) / step);
    const key = `${column} ${isConflict}`;
    const level = (stacks.get(key) ?? 0) + 1;
    stacks.set(key, level);
    const rise = Math.min(level * step, height / 2 - margin);
    return [
      {
        x: column * step,
        y: height / 2 + (isConflict ? rise : -rise),
        colour: lookOf(claim.type, ontology),
        standing: standingOf(claim),
        isSaid: claim.voice !== 'article',
        claim,
      },
    ];
  });
  return { dots, years: yearsBetween(first, last, at), groups: groupByDay(dated) };
}

function yearsBetween(first: number, last: number, at: (time: number) => number): TimelineLayout['years'] {
  if (!Number.isFinite(first)) return [];
  if (first === last) return [{ x: at(first), label: new Date(first).toISOString().slice(0, 10) }];
  const [from, to] = [first, last].map((time) => new Date(time).getUTCFullYear());
  const every = Math.max(1, Math.ceil((to! - from!) / 6));
  const years: { x: number; label: string }[] = [];
  for (let year = from! + 1; year <= to!; year += every)
    years.push({ x: at(Date.UTC(year, 0)), label: String(year) });
  return years.length > 0
    ? years
    : [first, last].map((time) => ({ x: at(time), label: new Date(time).toISOString().slice(0, 7) }));
}

function groupByDay(
  dated: readonly { readonly claim: ClaimView; readonly day: string | null; readonly isDated: boolean }[],
): readonly TimelineDay[] {
  const groups = new Map<string, { day: string | null; isDated: boolean; items: ClaimView[] }>();
  for (const { claim, day, isDated } of dated) {
    const key = `${day} ${isDated}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { day, isDated, items: [claim] });
    else group.items.push(claim);
  }
  return [...groups.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
