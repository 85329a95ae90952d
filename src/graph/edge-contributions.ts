import type { ClaimContribution, EdgeContribution } from '../model/contribution.ts';
import { type EdgeIdentity, edgeKey } from '../model/graph.ts';
import type { Ontology } from '../model/ontology.ts';
import { entityKind } from './entity-kind.ts';

/** What edges need to know of an ontology. */
export type EdgeOntology = Pick<Ontology, 'kinds' | 'types'>;

/**
 * Sums up what a document's claims say of each typed edge.
 *
 * Only affirmed, actual claims make an edge; a negated claim of the same type between the same entities denies it,
 * unless it is about what may or shall be. A claim whose two sides are one entity of the graph makes none. A happening that
 * a document tells several times counts once.
 * @param clusters Id of the graph's entity by id within the document.
 */
export function edgeContributions(
  claims: readonly ClaimContribution[],
  clusters: ReadonlyMap<string, string>,
  ontology: EdgeOntology,
): readonly EdgeContribution[] {
  const edges = new Map<string, EdgeContribution>();
  const told = new Map<string, Set<string>>();
  for (const claim of claims) {
    const identity = edgeOfClaim(claim, clusters, ontology);
    const effect = identity === null ? null : effectOf(claim);
    if (identity === null || effect === null) continue;
    const key = edgeKey(identity);
    const sum = edges.get(key) ?? { ...identity, ...nothing };
    const first = told.get(key) ?? new Set();
    const isTold = claim.retells !== null && first.has(claim.retells);
    const counted = isTold ? addTime(sum, claim) : add(sum, claim, effect);
    edges.set(key, effect === 'affirms' ? addSource(counted, claim) : counted);
    told.set(key, first.add(claim.id));
  }
  return [...edges.values()];
}

const nothing = {
  claims: 0,
  denials: 0,
  denied: 0,
  asserted: 0,
  stated: 0,
  implied: 0,
  known: 0,
  offices: 0,
  former: 0,
  firstEvent: null,
  lastEvent: null,
  firsthand: false,
  quoted: [],
} as const;

/**
 * The typed edge that a claim is about, whether it affirms or denies it; null for one that is about none, and where other
 * documents tell that one of the two is of a kind of which it cannot be true. An edge that says the same both ways starts
 * at the smaller id.
 */
export function edgeOfClaim(
  claim: Pick<ClaimContribution, 'type' | 'subject' | 'object'>,
  clusters: ReadonlyMap<string, string>,
  ontology: EdgeOntology,
): EdgeIdentity | null {
  if (claim.object === null) return null;
  const subject = clusters.get(claim.subject)!;
  const object = clusters.get(claim.object)!;
  if (subject === object) return null;
  const type = ontology.types[claim.type];
  const isTrueOf = (kinds: readonly string[] | undefined, id: string) =>
    kinds === undefined || kinds.includes(entityKind(ontology, id));
  if (!isTrueOf(type?.domain, subject) || !isTrueOf(type?.range, object)) return null;
  const turned = type?.symmetric === true && object < subject;
  return { type: claim.type, source: turned ? object : subject, target: turned ? subject : object };
}

function effectOf(claim: Pick<ClaimContribution, 'polarity' | 'modality'>): 'affirms' | 'denies' | null {
  if (claim.polarity === 'affirmed') return claim.modality === 'actual' ? 'affirms' : null;
  return claim.modality === 'actual' || claim.modality === 'believed' ? 'denies' : null;
}

/** Whether a correction that says the opposite of a claim's edge takes the claim back: others' denials stay theirs. */
export function isTakenBackWithEdge(
  claim: Pick<ClaimContribution, 'polarity' | 'modality' | 'voice'>,
): boolean {
  const effect = effectOf(claim);
  return effect === 'affirms' || (effect === 'denies' && claim.voice === 'article');
}

function add(
  sum: EdgeContribution,
  claim: ClaimContribution,
  effect: 'affirms' | 'denies',
): EdgeContribution {
  if (effect === 'denies') {
    return { ...sum, denials: sum.denials + 1, denied: sum.denied + (claim.voice === 'article' ? 1 : 0) };
  }
  return {
    ...addTime(sum, claim),
    claims: sum.claims + 1,
    asserted: sum.asserted + (claim.voice === 'article' ? 1 : 0),
    stated: sum.stated + (claim.basis === 'stated' ? 1 : 0),
    implied: sum.implied + (claim.basis === 'implied' ? 1 : 0),
    known: sum.known + (claim.basis === 'known' ? 1 : 0),
    offices: sum.offices + (claim.office !== null || claim.status !== null ? 1 : 0),
    former: sum.former + (claim.status === 'former' || claim.status === 'elect' ? 1 : 0),
  };
}

/** Where the document has it from: what it says in its own voice tells nothing of that. */
function addSource(sum: EdgeContribution, { voice, quoted }: ClaimContribution): EdgeContribution {
  if (quoted.length === 0) return voice === 'article' ? sum : { ...sum, firsthand: true };
  const key = JSON.stringify(quoted);
  const isKnown = sum.quoted.some((other) => JSON.stringify(other) === key);
  return isKnown ? sum : { ...sum, quoted: [...sum.quoted, quoted] };
}

/** A later passage may tell when what the first one told took place. */
function addTime(sum: EdgeContribution, { start, end }: ClaimContribution): EdgeContribution {
  if (start === null || end === null) return sum;
  return { ...sum, firstEvent: smaller(sum.firstEvent, start), lastEvent: larger(sum.lastEvent, end) };
}

function smaller(a: string | null, b: string): string {
  return a === null || b < a ? b : a;
}

function larger(a: string | null, b: string): string {
  return a === null || b > a ? b : a;
}
