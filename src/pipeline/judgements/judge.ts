import { NewsgraphError } from '../../model/errors.ts';
import type { Plan } from '../../model/plan.ts';
import type { Judgement } from '../../resolve/judgements/judgement.ts';
import type { EntityMember } from '../../workspace/member-table.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import type { PipelineContext } from '../context.ts';
import { entityWithId } from '../inspect.ts';
import { planPending, projectPending } from '../project-pending.ts';
import { rehearse } from '../rehearse.ts';
import { applyJudgements } from './apply-judgements.ts';
import { inspectJudgements, type JudgementState } from './inspect-judgements.ts';

/** Options of making a judgement. */
export interface JudgeOptions {
  /** Why, for readers of the file. */
  readonly note?: string;
  /** Who decides. */
  readonly by?: string;
  /** When, ISO 8601 in UTC; null to leave it out. Default: now. */
  readonly at?: string | null;
  /** Writes nothing; `onPlan` is told what would be written. Default: false. */
  readonly dryRun?: boolean;
  /** Is told every plan before it is carried out, and the name of the store. */
  readonly onPlan?: (plan: Plan, store: string) => void;
  /**
   * Waited for before anything is looked at, when nothing else changes the workspace any more. What is read until the
   * judgement is made, or refused, may be of a state that was only tried.
   */
  readonly onTurn?: () => Promise<void>;
}

/** An entity of the graph and how much of another one it has got. */
export interface EntityShare {
  readonly id: string;
  readonly name: string;
  /** Number of documents whose entity went there. */
  readonly documents: number;
}

/** What a judgement did, or would do. */
export interface JudgementOutcome {
  readonly judgement: Judgement;
  /** What became of the entities that it is about, by their ids before it. */
  readonly became: readonly { readonly id: string; readonly now: readonly EntityShare[] }[];
}

type Decided<T> = T extends Judgement ? Omit<T, 'id' | 'note' | 'by' | 'at'> : never;
/** A judgement without its number, and without who made it when. */
type JudgementDraft = Decided<Judgement>;

/** What somebody wants to decide. */
export interface Intention {
  /** Ids of the graph's entities that it is about. */
  readonly entities: readonly string[];
  /** Ways to write it down: that which misses least is taken, of equal ones the first. */
  readonly drafts: readonly [JudgementDraft, ...JudgementDraft[]];
  /** How far what became of the entities is from what was wanted; 0: it has come about. Default: always 0. */
  readonly missed?: (became: JudgementOutcome['became']) => number;
}

/**
 * Writes a judgement down and obeys it: the file first, then the index, then every store. A run that is killed in between
 * is finished by the next. What cannot be obeyed is not written.
 * @param intend Called when the workspace is up to date.
 * @throws NewsgraphError `JUDGEMENT_REFUSED` for one that others contradict, naming them
 */
export async function judge(
  context: PipelineContext,
  intend: (context: PipelineContext) => Promise<Intention>,
  options: JudgeOptions = {},
): Promise<JudgementOutcome> {
  const { dryRun = false, onPlan } = options;
  if (!dryRun) await bringUpToDate(context, onPlan);
  const { entities, drafts, missed = () => 0 } = await (dryRun ? rehearse(context, intend) : intend(context));
  const attempt = (draft: JudgementDraft) =>
    rehearse(context, async (rehearsal) => {
      const outcome = await carryOut(rehearsal, entities, draft, options);
      const plans = [];
      for (const projection of dryRun ? context.stores.present : []) {
        plans.push({ plan: await planPending(rehearsal, projection), store: projection.name });
      }
      return { draft, outcome, plans };
    });
  let best = await attempt(drafts[0]);
  for (const draft of drafts.slice(1)) {
    const miss = missed(best.outcome.became);
    if (miss === 0) break;
    const next = await attempt(draft);
    if (missed(next.outcome.became) < miss) best = next;
  }
  if (dryRun) {
    for (const { plan, store } of best.plans) onPlan?.(plan, store);
    return best.outcome;
  }
  const outcome = await carryOut(context, entities, best.draft, options);
  await projectPending(context, onPlan);
  return outcome;
}

async function carryOut(
  context: PipelineContext,
  entities: readonly string[],
  draft: JudgementDraft,
  options: JudgeOptions,
): Promise<JudgementOutcome> {
  const before = bringsBack(context, draft) ? await inspectJudgements(context) : null;
  const members = entities.map((id) => ({ id, of: context.index.members.of(id) }));
  const judgement = await context.judgements.append((id) => signed(id, draft, options));
  await applyJudgements(context, `judgement ${judgement.id}`);
  if (before !== null) await refuseIfFaulty(context, judgement, before);
  return { judgement, became: members.map(({ id, of }) => ({ id, now: sharesOf(context, of) })) };
}

/** Whether a judgement brings a decision into force. Whoever takes one back is never refused. */
function bringsBack({ judgements }: PipelineContext, draft: JudgementDraft): boolean {
  if (draft.op !== 'undo') return true;
  return judgements.all().find(({ id }) => id === draft.undoes)?.op === 'undo';
}

function signed(id: number, draft: JudgementDraft, { note, by, at }: JudgeOptions): Judgement {
  const when = at === undefined ? new Date().toISOString() : at;
  return {
    ...draft,
    id,
    ...(note === undefined ? {} : { note }),
    ...(by === undefined ? {} : { by }),
    ...(when === null ? {} : { at: when }),
  };
}

/**
 * Refuses a judgement that cannot be obeyed, or that puts another one aside: an undoing may bring an old one back. In a
 * rehearsal this comes before anything is written.
 */
async function refuseIfFaulty(
  context: PipelineContext,
  { id }: Judgement,
  before: readonly JudgementState[],
): Promise<void> {
  const known = new Set(
    before.filter(({ faults }) => faults.length > 0).map(({ judgement }) => judgement.id),
  );
  const state = (await inspectJudgements(context)).find(
    ({ judgement, faults }) => faults.length > 0 && !known.has(judgement.id),
  );
  if (state === undefined) return;
  const [fault] = state.faults;
  const against = [...new Set([state.judgement.id, ...fault!.against])].filter((other) => other !== id);
  const undo = against.map((other) => `"newsgraph undo ${other}"`).join(' or ');
  throw new NewsgraphError(
    'JUDGEMENT_REFUSED',
    against.length === 0
      ? `it cannot be obeyed: ${fault!.reason}`
      : `it contradicts what was decided before in judgement ${against.join(', ')}; take that back first with ${undo}`,
    { context: { against } },
  );
}

/** Where members of an entity belong now, those with the most documents first. */
function sharesOf(context: PipelineContext, members: readonly EntityMember[]): readonly EntityShare[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, local } of members) {
    const entity = context.index.members.at(document, local)?.entity;
    if (entity !== undefined) documents.set(entity, (documents.get(entity) ?? new Set()).add(document));
  }
  return [...documents]
    .map(([id, of]) => ({ id, name: entityWithId(context, id)?.name ?? id, documents: of.size }))
    .sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1));
}
