import type { NameCandidate } from '../../names/candidate.ts';
import type { OtherNameRule } from './other-name-rules.ts';

/** Two names of one thing. */
export interface NameLink {
  /** The name that it goes by. */
  readonly current: NameCandidate;
  readonly other: NameCandidate;
  readonly rule: string;
}

/** Names of a document, with those that the words beside others showed to be names, and which of them are of one thing. */
export interface LinkedNames {
  readonly names: readonly NameCandidate[];
  readonly links: readonly NameLink[];
}

/** Without one of these words no rule applies. */
const anySign =
  /formerly|previously|originally|once |recently|now |known|called|named|a\.?k\.?a|a\/k\/a|alias|guerre|dubbed|n[ée]e |born |real name|birth name|chang|brand|adopt|took|takes|styled|bec[oa]me/iu;
/** As far as the words between two names reach. */
const reach = 120;
const closing = /^["”’']?(?:\s*$|\s?[,;:)\].–—]|\n)/u;
const possessive = /^["”]?['’]s?\b/u;
const capitals =
  /^\p{Lu}[\p{L}\p{M}\p{N}&’'-]*(?:\.(?= \p{Lu}))?(?: (?:(?:of|the|de|bin|and|for) ){0,2}\p{Lu}[\p{L}\p{M}\p{N}&’'-]*){0,4}/u;

/** Finds the names that a document says are of one thing: "Zentrica, formerly Baltic Gas". */
export function findOtherNames(
  text: string,
  names: readonly NameCandidate[],
  rules: readonly OtherNameRule[],
): LinkedNames {
  if (!anySign.test(text)) return { names, links: [] };
  const all = names.toSorted((a, b) => a.start - b.start);
  const links: NameLink[] = [];
  // The list grows and changes on the way.
  for (let index = 0; index < all.length; index += 1) {
    const first = all[index]!;
    if (first.adjective || first.nominal) continue;
    const rest = text.slice(first.end, first.end + reach);
    for (const rule of rules) {
      const match = rule.between.exec(rest);
      if (match === null) continue;
      if (rule.before !== null && !rule.before.test(text.slice(Math.max(0, first.start - 40), first.start)))
        continue;
      const start = first.end + match[0].length;
      const second =
        all.find((name) => name.start === start) ?? (rule.opens ? opened(text, start, first, all) : null);
      if (second === null || second.adjective || second.nominal) continue;
      const after = text.slice(second.end, second.end + 4);
      if (possessive.test(after) || (rule.closed && !closing.test(after))) continue;
      const kind = sharedKind(first, second, rule);
      if (kind === null || (rule.alike && firstWord(text, first) !== firstWord(text, second))) continue;
      if (!all.includes(second)) all.push(second);
      const pair = [withKind(first, kind), withKind(second, kind)] as const;
      const [current, other] = rule.current === 'first' ? pair : [pair[1], pair[0]];
      links.push({ current, other, rule: rule.id });
      break;
    }
  }
  return { names: retyped(text, all, links), links };

  function withKind(name: NameCandidate, kind: string): NameCandidate {
    if (name.kind === kind) return name;
    const at = all.indexOf(name);
    const changed = { ...name, kind };
    all[at] = changed;
    return changed;
  }
}

/** What has capitals there and is no part of a name that was found. */
function opened(
  text: string,
  start: number,
  { kind }: NameCandidate,
  all: readonly NameCandidate[],
): NameCandidate | null {
  const match = capitals.exec(text.slice(start, start + reach));
  if (match === null || match[0].length < 2) return null;
  const end = start + match[0].replace(/['’]s?$/u, '').length;
  if (all.some((name) => name.start < end && start < name.end)) return null;
  return { start, end, kind, source: 'title' };
}

function sharedKind(first: NameCandidate, second: NameCandidate, rule: OtherNameRule): string | null {
  if (first.kind === second.kind) return rule.kinds.has(first.kind) ? first.kind : null;
  const body = 'Organization';
  const other = first.kind === body ? second : first;
  const isBody = rule.bodies && rule.kinds.has(body) && [first.kind, second.kind].includes(body);
  if (isBody && other.source !== 'list') return body;
  // "Ibn Rushd, also known as Averroes": a bare second name tells less of its kind than the first.
  return rule.opens && second.source !== 'list' && rule.kinds.has(first.kind) ? first.kind : null;
}

/** What was shown to be a body is one wherever it is named. */
function retyped(text: string, names: readonly NameCandidate[], links: readonly NameLink[]): NameCandidate[] {
  const linked = new Set(links.flatMap(({ current, other }) => [current, other]));
  const bodies = new Set(
    [...linked].filter(({ kind }) => kind === 'Organization').map(({ start, end }) => text.slice(start, end)),
  );
  return names.map((name) =>
    linked.has(name) ||
    name.source === 'list' ||
    name.kind === 'Organization' ||
    !bodies.has(text.slice(name.start, name.end))
      ? name
      : { ...name, kind: 'Organization' },
  );
}

function firstWord(text: string, { start, end }: NameCandidate): string {
  return text.slice(start, end).split(/\s/u)[0]!;
}
