import { Account } from '../compare/evidence.ts';
import { reasonOf } from '../compare/reasons.ts';
import { weigh } from '../compare/weigh.ts';
import { joinAt } from '../compare/weights.ts';
import { type Fit, fitsOf } from './choose-fit.ts';
import { type Cluster, sizeOf } from './cluster.ts';
import type { Clusters } from './join-nodes.ts';
import type { OpenCase } from './place-open.ts';
import type { Doubt } from './resolution.ts';

/** A worse fit is no doubt: more than one thing speaks against it. */
const leastFit = -1;
const mostPerEntity = 3;
const mostPerRegion = 60;
/** Of more clusters than that the largest alone are compared. */
const mostCompared = 200;

/** Pairs of entities that nearly joined, or that one thing alone keeps apart; the nearest first. */
export function findDoubts(
  { all, candidates }: Clusters,
  cases: readonly OpenCase[],
  ids: ReadonlyMap<Cluster, string>,
): readonly Doubt[] {
  const open = new Set(cases.map(({ cluster }) => cluster));
  const settled = [...all]
    .filter((cluster) => !open.has(cluster))
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1))
    .slice(0, mostCompared);
  const compared = new Set(settled);
  const pairs = new Map<string, { readonly one: Cluster; readonly other: Cluster; readonly score: number }>();
  const add = (cluster: Cluster, fits: readonly Fit[]) => {
    for (const { cluster: fit, score } of fits
      .filter((fit) => fit.score >= leastFit)
      .slice(0, mostPerEntity)) {
      const [one, other] = ids.get(cluster)! < ids.get(fit)! ? [cluster, fit] : [fit, cluster];
      pairs.set(`${ids.get(one)}\0${ids.get(other)}`, { one, other, score });
    }
  };
  for (const { cluster, fits } of cases) add(cluster, fits);
  for (const cluster of settled) {
    add(
      cluster,
      fitsOf(
        cluster,
        candidates.of(cluster).filter((other) => compared.has(other)),
      ),
    );
  }
  return [...pairs]
    .sort(([a, x], [b, y]) => y.score - x.score || (a < b ? -1 : 1))
    .slice(0, mostPerRegion)
    .map(([, { one, other, score }]) => {
      const account = new Account();
      weigh(one.facets, other.facets, account);
      const reasons = (isFor: boolean) =>
        account.evidence.filter(({ weight }) => weight > 0 === isFor).map(reasonOf);
      return {
        one: ids.get(one)!,
        other: ids.get(other)!,
        score: Math.round(1000 / (1 + Math.exp(joinAt - score))) / 1000,
        reasonsFor: reasons(true),
        reasonsAgainst: reasons(false),
      };
    });
}
