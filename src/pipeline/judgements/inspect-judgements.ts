import { memberId } from '../../resolve/cluster/node-key.ts';
import type { Decision, Judgement } from '../../resolve/judgements/judgement.ts';
import type { JudgementFault } from '../../resolve/judgements/locate-judged.ts';
import {
  type JudgedNode,
  type LocatedJudgement,
  toConstraints,
} from '../../resolve/judgements/to-constraints.ts';
import type { PipelineContext } from '../context.ts';
import { decisionOf } from './decision-of.ts';
import { entitiesAt } from './entity-anchors.ts';

/**
 * Whether a judgement counts. `in-force`: it is obeyed. `dormant`: documents that it names are not there, so that it has
 * nothing to say yet. `faulty`: it cannot be obeyed, wholly or in part. `undone`: a later judgement took it back.
 */
export type JudgementStanding = 'in-force' | 'dormant' | 'faulty' | 'undone';

/** A judgement and whether it counts. */
export interface JudgementState {
  readonly judgement: Judgement;
  readonly standing: JudgementStanding;
  /** Id of the judgement that undid it; null where none did. */
  readonly undoneBy: number | null;
  /** Documents that it names and that are not in the workspace, or were retracted, sorted. */
  readonly missing: readonly string[];
  /** Why it is not obeyed, or not all of it. */
  readonly faults: readonly JudgementFault[];
  /** The graph's entities to which its anchors lead now, or those of what it undoes, sorted. */
  readonly entities: readonly string[];
}

type Context = Pick<PipelineContext, 'index' | 'artefacts' | 'judgements'>;

/** All judgements, by id, and whether they count. Reads the documents that they name. */
export async function inspectJudgements(context: Context): Promise<readonly JudgementState[]> {
  const { judgements } = context;
  const { decisions, undone } = judgements.active();
  const located = new Map(
    decisions.map(({ id, op }) => [id, { id, op, one: [] as JudgedNode[], other: [] as JudgedNode[] }]),
  );
  const faults: JudgementFault[] = [];
  const entities = new Map<number, Set<string>>();
  for (const document of judgements.documents()) {
    const found = await locateIn(context, document);
    faults.push(...found.faults);
    for (const { judgement, side, node, entity } of found.members) {
      located.get(judgement)![side].push(node);
      entities.set(judgement, (entities.get(judgement) ?? new Set()).add(entity));
    }
  }
  faults.push(...toConstraints([...located.values()]).faults);
  const all = judgements.all();
  for (const judgement of all) {
    if (entities.has(judgement.id) || (judgement.op !== 'undo' && !undone.has(judgement.id))) continue;
    const { one, other } = decisionOf(all, judgement);
    entities.set(judgement.id, new Set(await entitiesAt(context, [...one, ...other])));
  }
  return all.map((judgement) => {
    const own = faults.filter((fault) => fault.judgement === judgement.id);
    const missing = judgement.op === 'undo' ? [] : missingOf(context, judgement);
    const undoneBy = undone.get(judgement.id) ?? null;
    return {
      judgement,
      standing: standingOf(judgement, undoneBy, own, located.get(judgement.id)),
      undoneBy,
      missing,
      faults: own,
      entities: [...(entities.get(judgement.id) ?? [])].sort(),
    };
  });
}

/** What decisions name in a document, as it is now. */
async function locateIn({ index, artefacts, judgements }: Context, document: string) {
  if (index.documents.get(document) === null) return { members: [], faults: [] };
  const kept = await artefacts.readExtraction(document);
  if (kept === null) return { members: [], faults: [] };
  const { members, faults } = judgements.examine(document, kept.extraction);
  return {
    faults,
    members: members.flatMap(({ local, judgement, side }) => {
      const member = index.members.at(document, local);
      const kind = kept.extraction.entities.find(({ id }) => id === local)?.kind;
      if (member === null || kind === undefined) return [];
      const node = { key: memberId(document, local), kind };
      return [{ judgement, side, node, entity: member.entity }];
    }),
  };
}

function missingOf({ index }: Context, { one, other }: Decision): readonly string[] {
  const named = new Set([...one, ...other].map(({ document }) => document));
  return [...named].filter((document) => index.documents.get(document) === null).sort();
}

function standingOf(
  { op }: Judgement,
  undoneBy: number | null,
  faults: readonly JudgementFault[],
  located: LocatedJudgement | undefined,
): JudgementStanding {
  if (undoneBy !== null) return 'undone';
  if (faults.length > 0) return 'faulty';
  if (located === undefined) return 'in-force';
  const { one, other } = located;
  const says = op === 'same' ? one.length + other.length > 1 : one.length > 0 && other.length > 0;
  return says ? 'in-force' : 'dormant';
}
