import type { Article, BlockKind } from '../model/article.ts';

const hashes = 64;
const rowsPerBand = 4;
const shingleWords = 5;
/** A shorter text says too little to tell a copy from a coincidence. */
const fewestShingles = 16;
/** Estimated share of common five-word runs from which two texts count as one source. */
const threshold = 0.5;

const bodyBlocks: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'list']);

/** A text's MinHash: two texts agree in about as many places as the share of five-word runs they have in common. */
export type TextSignature = Uint32Array;

/** The signature of an article's body, or null for a text too short to compare. */
export function textSignature(article: Pick<Article, 'text' | 'blocks'>): TextSignature | null {
  const body = article.blocks
    .filter(({ kind }) => bodyBlocks.has(kind))
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
  const words =
    body
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<number>();
  for (let first = 0; first + shingleWords <= words.length; first += 1) {
    shingles.add(hashText(words.slice(first, first + shingleWords).join(' ')));
  }
  if (shingles.size < fewestShingles) return null;
  const signature = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < hashes; index += 1) {
      const value = scramble(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < signature[index]!) signature[index] = value;
    }
  }
  return signature;
}

/** Keys of which two near-identical texts have at least one in common; the position says which band it is of. */
export function signatureBands(signature: TextSignature): readonly number[] {
  const bands: number[] = [];
  for (let start = 0; start < hashes; start += rowsPerBand) {
    let band = 0;
    for (let row = start; row < start + rowsPerBand; row += 1) band = scramble(band ^ signature[row]!);
    bands.push(band);
  }
  return bands;
}

/** Whether two texts are copies of one story, such as a wire report that two papers printed. */
export function isNearDuplicate(a: TextSignature, b: TextSignature): boolean {
  let equal = 0;
  let hasBand = false;
  for (let start = 0; start < hashes; start += rowsPerBand) {
    let inBand = 0;
    for (let row = start; row < start + rowsPerBand; row += 1) if (a[row] === b[row]) inBand += 1;
    equal += inBand;
    // Without a band in common the index would not have compared the two.
    if (inBand === rowsPerBand) hasBand = true;
  }
  return hasBand && equal >= threshold * hashes;
}

/** A document and its text's signature. */
export interface SignedDocument {
  readonly id: string;
  readonly signature: TextSignature;
}

/**
 * Groups documents into stories: copies, and copies of copies. A pure function of the set of documents.
 * @returns The smallest id of its story, by document
 */
export function groupStories(documents: readonly SignedDocument[]): ReadonlyMap<string, string> {
  const stories = new Map<string, string>();
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  for (const first of sorted) {
    if (stories.has(first.id)) continue;
    stories.set(first.id, first.id);
    const open = [first];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const other of sorted) {
        if (stories.has(other.id) || !isNearDuplicate(next.signature, other.signature)) continue;
        stories.set(other.id, first.id);
        open.push(other);
      }
    }
  }
  return stories;
}

/** FNV-1a over UTF-16 code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input changes about half of the output. */
function scramble(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
