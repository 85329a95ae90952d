import { groupBy } from '../../system/grouping.ts';
import { type Outcome, right } from '../outcomes/outcome.ts';
import type { IdentityItem } from './match-identities.ts';

/**
 * What became of each entity across documents, by document. In a cluster of several identities the one with most items is
 * at home, and the others were joined to it wrongly; of an identity in several clusters, the items outside its largest
 * cluster miss a join. Of equals, the first counts as the larger.
 * @param idOf Name of a document for messages, by its position.
 */
export function identityOutcomes(
  items: readonly IdentityItem[],
  idOf: (document: number) => string,
): Map<number, Outcome[]> {
  const found = items.filter(({ cluster }) => cluster !== null);
  const hosts = largestParts(
    found,
    ({ cluster }) => cluster!,
    ({ identity }) => identity,
  );
  const homes = largestParts(
    found,
    ({ identity }) => identity,
    ({ cluster }) => cluster!,
  );
  const outcomes = new Map<number, Outcome[]>();
  for (const item of items) {
    const list = outcomes.get(item.document) ?? [];
    outcomes.set(item.document, list);
    list.push({ topic: 'identities', span: item.span, expected: item.identity, ...judge(item) });
  }
  return outcomes;

  function judge({ cluster, identity }: IdentityItem): Pick<Outcome, 'cause' | 'got'> {
    if (cluster === null) return { cause: 'not found', got: null };
    const host = hosts.get(cluster)!;
    if (host.identity !== identity) {
      return { cause: 'wrong join', got: `one with ${host.identity}: ${show(host)}` };
    }
    const home = homes.get(identity)!;
    if (home.cluster !== cluster) return { cause: 'missed join', got: `apart from ${show(home)}` };
    return { cause: right, got: identity };
  }

  function show({ name, document }: IdentityItem): string {
    return `"${name}" of ${idOf(document)}`;
  }
}

/** The first item of the largest part of each group. */
function largestParts(
  items: readonly IdentityItem[],
  groupOf: (item: IdentityItem) => string,
  partOf: (item: IdentityItem) => string,
): Map<string, IdentityItem> {
  const largest = new Map<string, IdentityItem>();
  for (const [group, members] of groupBy(items, groupOf)) {
    let best: readonly IdentityItem[] = [];
    for (const part of groupBy(members, partOf).values()) if (part.length > best.length) best = part;
    largest.set(group, best[0]!);
  }
  return largest;
}
