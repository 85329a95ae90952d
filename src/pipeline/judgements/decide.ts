import { NewsgraphError } from '../../model/errors.ts';
import { areConfusable } from '../../resolve/cluster/settle-kinds.ts';
import type { Anchor } from '../../resolve/judgements/judgement.ts';
import type { PipelineContext } from '../context.ts';
import type { NamedEntity } from '../explain/named-entity.ts';
import { decisionOf } from './decision-of.ts';
import { anchorsOf, entitiesAt, mostTelling } from './entity-anchors.ts';
import type { Intention } from './judge.ts';

/** Most anchors on a side: more would make lines that nobody reads. */
const mostAnchors = 50;

/** That two entities of the graph are one. @throws NewsgraphError `JUDGEMENT_REFUSED` for kinds that nobody confuses */
export async function intendSame(
  context: PipelineContext,
  one: NamedEntity,
  other: NamedEntity,
): Promise<Intention> {
  if (!areConfusable([one.kind, other.kind])) {
    throw refused(
      `${title(one)} is a ${one.kind} and ${title(other)} a ${other.kind}: they cannot be one entity`,
    );
  }
  const names: [string, string] = [one.name, other.name];
  const [ones, others] = [await spread(context, one), await spread(context, other)];
  return {
    entities: [one.id, other.id],
    // One mention of each is enough where the rest of an entity follows it.
    drafts: [
      { op: 'same', one: [ones[0]!], other: [others[0]!], names },
      { op: 'same', one: [...ones], other: [...others], names },
    ],
    missed: (became) => new Set(became.flatMap(({ now }) => now.map(({ id }) => id))).size - 1,
  };
}

/** That two entities of the graph are not one, and never shall be. */
export async function intendDifferent(
  context: PipelineContext,
  one: NamedEntity,
  other: NamedEntity,
): Promise<Intention> {
  const [ones, others] = [await spread(context, one), await spread(context, other)];
  return {
    entities: [one.id, other.id],
    drafts: [
      {
        op: 'different',
        one: [ones[0]!],
        other: [others[0]!],
        names: [one.name, other.name],
      },
    ],
  };
}

/**
 * That an entity is another one in some documents than in the rest. Documents that come later go to the one that speaks
 * more for them.
 * @throws NewsgraphError `JUDGEMENT_REFUSED` for a document that does not mention it, and where no other does
 */
export async function intendSplit(
  context: PipelineContext,
  entity: NamedEntity,
  documents: readonly string[],
): Promise<Intention> {
  const members = context.index.members.of(entity.id);
  const names: [string, string] = [entity.name, entity.name];
  const wanted = new Set(documents);
  const strange = [...wanted].find((id) => !members.some(({ document }) => document === id));
  if (strange !== undefined) {
    const isThere = context.index.documents.get(strange) !== null;
    throw refused(
      `the document ${strange} ${isThere ? `does not mention ${title(entity)}` : 'is not in the workspace'}`,
    );
  }
  const one = await anchorsOf(
    context,
    members.filter(({ document }) => wanted.has(document)),
  );
  const rest = members.filter(({ document }) => !wanted.has(document));
  const telling = mostTelling(entity.name, rest);
  const other = await anchorsOf(context, telling, mostAnchors);
  const nodes = new Set(rest.map(({ node }) => node)).size;
  if (one.length === 0) throw refused(`${title(entity)} is not mentioned by its own words there`);
  if (other.length === 0) {
    throw refused(`no other document mentions ${title(entity)}: nothing would be left of it`);
  }
  return {
    entities: [entity.id],
    // One mention of each description is enough where the others follow it; else they are named, too.
    drafts: [
      { op: 'different', one: [...one], other: other.slice(0, nodes), names },
      { op: 'different', one: [...one], other: [...other], names },
    ],
    // What was split off, and the rest.
    missed: ([became]) => Math.abs((became?.now.length ?? 0) - 2),
  };
}

/**
 * That a judgement no longer counts.
 * @throws NewsgraphError `JUDGEMENT_UNKNOWN`; `JUDGEMENT_REFUSED` for one that was undone already
 */
export async function intendUndo(context: PipelineContext, id: number): Promise<Intention> {
  const { judgements } = context;
  const all = judgements.all();
  const target = all.find((judgement) => judgement.id === id);
  if (target === undefined) {
    const last = all.at(-1)?.id;
    const known = last === undefined ? 'there are none' : `the newest is ${last}`;
    throw new NewsgraphError('JUDGEMENT_UNKNOWN', `there is no judgement ${id}; ${known}`, {
      context: { judgement: id },
    });
  }
  const undoneBy = judgements.active().undone.get(id);
  if (undoneBy !== undefined) {
    throw refused(
      `judgement ${id} was undone by judgement ${undoneBy}; "newsgraph undo ${undoneBy}" brings it back`,
    );
  }
  const { one, other } = decisionOf(all, target);
  const entities = await entitiesAt(context, [...one, ...other]);
  return { entities, drafts: [{ op: 'undo', undoes: id }] };
}

async function spread(context: PipelineContext, entity: NamedEntity): Promise<readonly Anchor[]> {
  const members = mostTelling(entity.name, context.index.members.of(entity.id));
  const nodes = new Set(members.map(({ node }) => node)).size;
  const anchors = await anchorsOf(context, members, Math.min(nodes, mostAnchors));
  if (anchors.length > 0) return anchors;
  throw refused(`no document mentions ${title(entity)} by words of its own, which a judgement could name`);
}

function title({ name, id }: NamedEntity): string {
  return `${name} (${id})`;
}

function refused(reason: string): NewsgraphError {
  return new NewsgraphError('JUDGEMENT_REFUSED', reason);
}
