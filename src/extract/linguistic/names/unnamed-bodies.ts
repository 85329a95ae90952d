import { type NameCandidate, type NameScope, normalizeName, overlaps } from './candidate.ts';
import { occurrencesOf } from './occurrences.ts';

const owned = /^['’]s?\s((?:[a-z]+\s){0,3}(?:committee|commission|subcommittee))\b/u;
const committeeOf =
  /\b((?:[a-z]+\s){0,3}(?:committee|commission|subcommittee))\s(?:of|is part of)\s(?:the\s)?(?:[\p{Lu}][\p{L}]+['’]s\s)?$/u;

/**
 * Committees that have no name of their own but an owner with one: "the National Assembly's intelligence committee". Each
 * is a body of its own, named after its owner; the same words elsewhere in the text stand for it.
 */
export function unnamedBodies(
  text: string,
  scopes: readonly NameScope[],
  names: readonly NameCandidate[],
): NameCandidate[] {
  const bodies = new Map<string, Omit<NameCandidate, 'start' | 'end'>>();
  const found: NameCandidate[] = [];
  for (const owner of names) {
    if (owner.kind !== 'Organization') continue;
    const name = normalizeName(owner.canonical ?? text.slice(owner.start, owner.end));
    const after = owned.exec(text.slice(owner.end, owner.end + 60));
    const before = committeeOf.exec(text.slice(Math.max(0, owner.start - 60), owner.start));
    const match = after ?? before;
    const words = match?.[1]?.replace(/^(?:the|a|an)\s/, '');
    if (!match || words === undefined || !words.includes(' ')) continue;
    const body = {
      kind: 'Organization',
      source: 'list',
      canonical: `${name} ${words}`,
      nominal: true,
      ...(owner.country ? { country: owner.country } : {}),
    } as const;
    bodies.set(words, body);
    const start = after
      ? owner.end + after[0].length - words.length
      : Math.max(0, owner.start - 60) + match.index + match[0].indexOf(words);
    found.push({ ...body, start, end: start + words.length });
  }
  for (const { words, start, end } of occurrencesOf(bodies.keys(), scopes)) {
    const repeated = { ...bodies.get(words)!, start, end };
    if (!found.some((other) => overlaps(other, repeated))) found.push(repeated);
  }
  return found;
}
