import type { PageOntology } from '../../../src/export/page/page-data.ts';
import type { EdgeElement, EdgeIdentity } from '../../../src/model/graph.ts';
import type { ClaimView } from '../../../src/model/view.ts';
import type { Colour } from '../../../src/ontology/colour.ts';
import { edgeLook, structuralLook } from '../../../src/ontology/edge-look.ts';
import { standingOf } from '../filter/claim-filter.ts';

/**
 * How far a strand is a fact: `plain` where outlets state it in their own voice, `said` where nobody but a speaker vouches,
 * `inferred` where no text states it; `denied` and `unreal` (planned, demanded, possible) are no relationships at all.
 */
export type StrandKind = 'plain' | 'said' | 'disputed' | 'inferred' | 'denied' | 'unreal';

/** What is drawn as one line: everything of one colour and one standing from one entity to another. */
export interface Strand {
  readonly key: string;
  readonly source: string;
  readonly target: string;
  readonly kind: StrandKind;
  readonly colour: Colour;
  /** What to know before taking it for a fact, such as `said`, `denied` or `planned`; null for a plain one. */
  readonly caveat: string | null;
  /** Claim types, those with the most sources first. */
  readonly types: readonly string[];
  /** Of the type with the most independent sources; 1 for claims that make no edge. */
  readonly sources: number;
  /** Whether it leads from one to the other and not both ways. */
  readonly isDirected: boolean;
}

/** The lines of some edges, and of claims that make no edge, by key. */
export function strandsOf(
  edges: readonly EdgeElement[],
  unreal: readonly ClaimView[],
  ontology: PageOntology,
): readonly Strand[] {
  const groups = new Map<string, { readonly first: Piece; readonly pieces: Piece[] }>();
  for (const piece of [...edges.map(edgePiece), ...unreal.flatMap(claimPiece)]) {
    const isDirected = ontology.types[piece.type]?.symmetric !== true;
    const look = lookOf(piece.type, ontology);
    const key = JSON.stringify([piece.source, piece.target, look, piece.kind, isDirected]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: piece, pieces: [piece] });
    else group.pieces.push(piece);
  }
  return [...groups]
    .map(([key, { first, pieces }]): Strand => {
      const sorted = pieces.sort((a, b) => b.sources - a.sources || (a.type < b.type ? -1 : 1));
      const { source, target, kind, type } = first;
      return {
        ...{ key, source, target, kind },
        colour: lookOf(type, ontology),
        caveat: [...new Set(pieces.flatMap(({ caveat }) => caveat ?? []))].sort().join(', ') || null,
        types: [...new Set(sorted.map((piece) => piece.type))],
        sources: sorted[0]!.sources,
        isDirected: ontology.types[type]?.symmetric !== true,
      };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

interface Piece {
  readonly source: string;
  readonly target: string;
  readonly type: string;
  readonly kind: StrandKind;
  readonly caveat: string | null;
  readonly sources: number;
}

function edgePiece({ type, source, target, properties }: EdgeElement): Piece {
  const kind = strandKind(properties);
  const inferred = Number(properties.implied ?? 0) > 0 ? 'implied' : 'known';
  const caveat = kind === 'plain' ? null : kind === 'inferred' ? inferred : kind;
  return { type, source, target, kind, caveat, sources: Number(properties.sources ?? 1) };
}

function strandKind({ disputed, asserted, stated }: EdgeElement['properties']): StrandKind {
  if (disputed === true) return 'disputed';
  if (asserted === 0) return 'said';
  return stated === 0 ? 'inferred' : 'plain';
}

function claimPiece(claim: ClaimView): readonly Piece[] {
  const { type, subject: source, object: target, modality } = claim;
  const kind = standingOf(claim);
  if (target === null || source === target || kind === 'affirmed') return [];
  return [{ type, source, target, kind, caveat: kind === 'denied' ? kind : modality, sources: 1 }];
}

/** The colour of a type's edges. */
export function lookOf(type: string, { types }: PageOntology): Colour {
  const known = types[type];
  return known === undefined ? structuralLook.colour : edgeLook(known).colour;
}

/** The edge that a claim is about, whether it makes or denies it; null for one that is about none. */
export function edgeOfClaim(
  { type, subject, object }: Pick<ClaimView, 'type' | 'subject' | 'object'>,
  { types }: PageOntology,
): EdgeIdentity | null {
  if (object === null || object === subject) return null;
  const isTurned = types[type]?.symmetric === true && object < subject;
  return isTurned ? { type, source: object, target: subject } : { type, source: subject, target: object };
}
