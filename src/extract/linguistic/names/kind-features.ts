import type { Token } from '../../../model/analysis.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { looksLikeOrganization, looksLikePlace } from './boundaries.ts';
import type { NameCandidate } from './candidate.ts';
import type { SpanIndex } from './span-index.ts';

/** All occurrences of one name in a document. */
export interface NameGroup {
  /** Its words, with single spaces and straight apostrophes. */
  readonly name: string;
  readonly occurrences: readonly NameCandidate[];
}

/** What the rest of a document tells of a name. */
export interface NameSurroundings {
  readonly document: LinguisticDocument;
  readonly lexicon: NameLexicon;
  /** Last words of longer names that are taken for persons'. */
  readonly lastNames: ReadonlySet<string>;
  /** First words of longer names that are taken for persons'. */
  readonly firstNames: ReadonlySet<string>;
  /** First words of longer names that are taken for bodies'. */
  readonly bodyOpenings: ReadonlySet<string>;
  /** ISO codes of the countries that the document names. */
  readonly countries: ReadonlySet<string>;
  /** The places that its datelines name, without capitals. */
  readonly datelines: ReadonlySet<string>;
  /** Whether a place of the text is in a line in title case. */
  isInTitle(start: number): boolean;
  /** The words that the document has without a capital. */
  readonly lowerCaseWords: ReadonlySet<string>;
  /** All names of the document by their place. */
  readonly places: SpanIndex<NameCandidate>;
}

/**
 * The signs by which the kind of a name is judged, each with its strength: 1 for what the name itself shows, and for what
 * stands beside it the number of occurrences by the root of their number, so that a hundred count as ten.
 */
export function kindFeatures(group: NameGroup, around: NameSurroundings): Map<string, number> {
  const features = new Map<string, number>();
  for (const sign of innerSigns(group.name, around)) features.set(sign, 1);
  const strength = 1 / Math.sqrt(group.occurrences.length);
  for (const occurrence of group.occurrences) {
    for (const sign of outerSigns(occurrence, around))
      features.set(sign, (features.get(sign) ?? 0) + strength);
  }
  return features;
}

function* innerSigns(name: string, around: NameSurroundings): Generator<string> {
  const { lexicon } = around;
  const words = name.split(' ');
  const first = words[0] as string;
  const last = words.at(-1) as string;
  const size = Math.min(words.length, 5);
  yield `size ${size}`;
  for (const word of new Set(words)) yield `has ${word.toLowerCase()}`;
  if (size > 1) {
    yield `first ${first.toLowerCase()}`;
    yield `last ${last.toLowerCase()}`;
  }
  const shape = size > 1 ? 'many' : 'one';
  yield `${shape} end3 ${last.slice(-3).toLowerCase()}`;
  yield `${shape} end2 ${last.slice(-2).toLowerCase()}`;
  yield `${shape} start3 ${first.slice(0, 3).toLowerCase()}`;
  if (/^\p{Lu}[\p{Lu}\p{N}&.-]+$/u.test(last)) yield `${shape} capitals ${Math.min(last.length, 6)}`;
  if (/\p{Ll}\p{Lu}/u.test(name)) yield 'inner capital';
  if (/\d/.test(name)) yield 'digit';
  if (/[&/+]/.test(name)) yield 'sign';
  if (name.includes('-')) yield `${shape} hyphen`;
  if (/^(?:Al|El|al|el|Abu|Bin|Ben)[- ]/.test(name)) yield 'arabic article';
  if (words.some((word) => /^\p{Lu}\.$/u.test(word))) yield 'initial';
  if (/ (?:de|da|dos|van|von|bin|bint|ibn|der|del|di|el|al) /.test(name)) yield 'particle';
  if (lexicon.firstNames.has(first)) yield `${shape} first name`;
  if (size > 1 && lexicon.firstNames.has(last)) yield 'last is first name';
  if (lexicon.familyNameFirst.has(first)) yield `${shape} family name`;
  if (looksLikeOrganization(name, lexicon)) yield `${shape} body`;
  if (looksLikePlace(name, lexicon)) yield `${shape} place`;
  if (lexicon.eventHeads.has(last)) yield `${shape} event`;
  if (words.slice(0, -1).some((word) => lexicon.organizationHeads.has(word))) yield 'body inside';
  const known = lexicon.known.get(name);
  if (known) yield `known ${known.type}`;
  if (size > 1) {
    const opening = lexicon.known.get(first);
    if (opening)
      yield `opens ${opening.type}${opening.type === 'country' && opening.demonym ? ' people' : ''}`;
    const ending = lexicon.known.get(last);
    if (ending) yield `ends ${ending.type}`;
    if (lexicon.places.has(first)) yield 'opens place';
    if (lexicon.places.has(last)) yield 'ends place';
    if (around.bodyOpenings.has(first)) yield 'shares opening';
  }
  for (const { iso, population } of lexicon.places.get(name) ?? []) {
    yield `city ${shape} ${population === 0 ? 0 : Math.floor(Math.log10(population))}`;
    if (around.countries.has(iso)) yield `city ${shape} of country`;
  }
  if (size === 1) {
    if (around.lastNames.has(name)) yield 'last name';
    if (around.firstNames.has(name)) yield 'first of person';
    if (around.bodyOpenings.has(name)) yield 'opens body';
  }
}

function* outerSigns(occurrence: NameCandidate, around: NameSurroundings): Generator<string> {
  const { document } = around;
  const { start, end } = occurrence;
  const first = document.tokenAt(start);
  const final = document.tokenAt(end - 1);
  yield `read ${occurrence.source} ${occurrence.label ?? occurrence.kind}`;
  if (!first || !final) return;
  if (around.isInTitle(start)) {
    yield 'in title';
    return;
  }
  const { block } = document.sentenceOf(first);
  const word = (at: number): string => {
    const token = document.tokens[at];
    if (!token || document.sentenceOf(token).block !== block) return '|';
    return /\d/.test(token.text) ? '0' : token.text.toLowerCase();
  };
  const before = word(first.index - 1);
  const after = word(final.index + 1);
  yield `before ${before}`;
  yield `after ${after}`;
  yield `before ${word(first.index - 2)} ${before}`;
  yield `after ${after} ${word(final.index + 2)}`;
  yield `between ${before} ${after}`;
  const [previous] = around.places.around(start);
  const [, next] = around.places.around(end);
  if (previous && /^(?:, |,? and |,? or )$/.test(document.text.slice(previous.end, start)))
    yield `listed ${kindOf(previous)}`;
  if (next && /^(?:, |,? and |,? or )$/.test(document.text.slice(end, next.start)))
    yield `listed ${kindOf(next)}`;
  if (next && /^ ?\($/.test(document.text.slice(end, next.start))) yield `brackets ${kindOf(next)}`;
  if (previous && /^ ?\($/.test(document.text.slice(previous.end, start)))
    yield `in brackets ${kindOf(previous)}`;
  const head = headOf(document, first, final);
  const governor = document.tokens[head.head] as Token;
  yield `role ${head.dep}`;
  yield `governor ${head.dep} ${governor.lemma.toLowerCase()}`;
  if (head.dep === 'pobj') yield `far ${governor.lemma} ${(document.tokens[governor.head] as Token).lemma}`;
  for (const child of document.childrenOf(head)) {
    if (child.index >= first.index && child.index <= final.index) continue;
    if (/^(?:appos|relcl|compound|amod|det)$/.test(child.dep))
      yield `${child.dep} ${child.dep === 'relcl' ? '' : child.lemma.toLowerCase()}`;
  }
  if (head.dep === 'appos' || head.dep === 'compound') yield `beside ${governor.lemma.toLowerCase()}`;
}

/** What a neighbour is before the kinds are judged; what a list knows is surer than what is read. */
function kindOf({ source, kind }: NameCandidate): string {
  return source === 'capitals' ? 'name' : source === 'list' ? `known ${kind}` : kind;
}

function headOf(document: LinguisticDocument, first: Token, final: Token): Token {
  for (let at = final.index; at >= first.index; at -= 1) {
    const token = document.tokens[at] as Token;
    if (token.head < first.index || token.head > final.index || token.head === at) return token;
  }
  return final;
}
