import type { Article, BlockKind } from '../model/article.ts';
import { type BottomSketch, bottomSketch, containment } from './copies/bottom-sketch.ts';
import { scramble, shinglesOf } from './copies/shingles.ts';

/** How many hashes are kept of a text, of its runs of words and of those with names. */
const sketchSizes = { all: 192, telling: 128 } as const;
/** Bands of two MinHashes each: over the text, and over its first words, which a brief keeps. */
const bandCounts = { whole: 32, lead: 16 } as const;
const leadWords = 60;
/** A shorter text says too little to tell a copy from a coincidence. */
const fewestShingles = 16;
/** Hashes of each text that must be comparable. */
const fewestCompared = { all: 12, telling: 6 } as const;
/** Shares of the shorter text's runs from which it counts as a copy (docs/decisions/0025). */
const thresholds = { all: 0.36, telling: 0.3 } as const;

const bodyBlocks: ReadonlySet<BlockKind> = new Set(['paragraph', 'quote', 'list']);

/**
 * What is kept of a text to compare it with others: its bands, then the sketches of its runs of words and of those with
 * names, each preceded by its length and whether it is whole.
 */
export type TextSignature = Uint32Array;

/** The signature of an article's body, or null for a text too short to compare. */
export function textSignature(article: Pick<Article, 'text' | 'blocks'>): TextSignature | null {
  const body = article.blocks
    .filter(({ kind }) => bodyBlocks.has(kind))
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n');
  const { whole, lead } = shinglesOf(body, leadWords);
  if (whole.all.size < fewestShingles) return null;
  const bands = [
    ...bandsOf(whole.telling, bandCounts.whole, 0),
    ...bandsOf(lead.telling, bandCounts.lead, 1000),
  ];
  const sketches = [
    bottomSketch(whole.all, sketchSizes.all),
    bottomSketch(whole.telling, sketchSizes.telling),
  ].flatMap(({ hashes, isWhole }) => [hashes.length, isWhole ? 1 : 0, ...hashes]);
  return Uint32Array.from([...bands, ...sketches]);
}

/** Keys of which two near-identical texts have at least one in common; the position says which band it is of. */
export function signatureBands(signature: TextSignature): readonly number[] {
  return [...signature.subarray(0, bandCounts.whole + bandCounts.lead)];
}

/**
 * Whether two texts are copies of one story, such as a wire report that two papers printed, one of them perhaps shortened
 * or with paragraphs of its own.
 */
export function isNearDuplicate(a: TextSignature, b: TextSignature): boolean {
  // Without a band in common the index would not have compared the two.
  if (!signatureBands(a).some((band, at) => band === b[at])) return false;
  const ofA = sketchesOf(a);
  const ofB = sketchesOf(b);
  return (['all', 'telling'] as const).every((part) => {
    const share = containment(ofA[part], ofB[part], fewestCompared[part]);
    return share !== null && share >= thresholds[part];
  });
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

/** Bands of two MinHashes each: two sets share one with a chance that grows with the square of what they have in common. */
function bandsOf(shingles: ReadonlySet<number>, count: number, seed: number): number[] {
  const smallest = new Uint32Array(count * 2).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let index = 0; index < smallest.length; index += 1) {
      const value = scramble(shingle ^ Math.imul(seed + index + 1, 0x9e3779b1));
      if (value < smallest[index]!) smallest[index] = value;
    }
  }
  return Array.from({ length: count }, (_, band) =>
    scramble(scramble(smallest[band * 2]!) ^ smallest[band * 2 + 1]!),
  );
}

function sketchesOf(signature: TextSignature): {
  readonly all: BottomSketch;
  readonly telling: BottomSketch;
} {
  const start = bandCounts.whole + bandCounts.lead;
  const all = sketchAt(signature, start);
  return { all, telling: sketchAt(signature, start + 2 + all.hashes.length) };
}

function sketchAt(signature: TextSignature, at: number): BottomSketch {
  const length = signature[at]!;
  return { hashes: signature.subarray(at + 2, at + 2 + length), isWhole: signature[at + 1] === 1 };
}
