import type {
  Bounded,
  Dispute,
  EntityBrief,
  PairBrief,
  RelationGroup,
  Statement,
  TimelineEntry,
} from '../../model/brief.ts';

/**
 * A brief with other evidence in the places of its own, in the order in which a reader comes to it.
 * @param onDocuments Is told the articles of each statement, in the same order.
 */
export function mapEntityEvidence<A, B>(
  brief: EntityBrief<A>,
  map: (evidence: A) => B,
  onDocuments: (documents: readonly string[]) => void = () => {},
): EntityBrief<B> {
  const { statement, relation, dispute, entry, own } = mappers(map, onDocuments);
  // In the order in which the parts are shown.
  const offices = each(brief.offices, own);
  const successions = each(brief.successions, own);
  const disputes = each(brief.disputes, dispute);
  const relations = brief.relations.map(relation);
  const onlySaid = each(brief.onlySaid, statement);
  const denied = each(brief.denied, statement);
  const takenBack = each(brief.takenBack, statement);
  const unreal = each(brief.unreal, statement);
  const timeline = each(brief.timeline, entry);
  const speakers = each(brief.speakers, own);
  const says = each(brief.says, statement);
  return {
    ...brief,
    ...{
      offices,
      successions,
      relations,
      disputes,
      onlySaid,
      denied,
      takenBack,
      unreal,
      timeline,
      speakers,
      says,
    },
  };
}

/** The same of a brief on two entities. */
export function mapPairEvidence<A, B>(
  brief: PairBrief<A>,
  map: (evidence: A) => B,
  onDocuments: (documents: readonly string[]) => void = () => {},
): PairBrief<B> {
  const { statement, relation, dispute, entry } = mappers(map, onDocuments);
  const disputes = each(brief.disputes, dispute);
  const relations = brief.relations.map(relation);
  const onlySaid = each(brief.onlySaid, statement);
  const takenBack = each(brief.takenBack, statement);
  const first = brief.first === null ? null : map(brief.first);
  const last = brief.last === null ? null : map(brief.last);
  const timeline = each(brief.timeline, entry);
  return { ...brief, first, last, disputes, relations, onlySaid, takenBack, timeline };
}

function mappers<A, B>(map: (evidence: A) => B, onDocuments: (documents: readonly string[]) => void) {
  const own = <T extends { readonly evidence: A }>(item: T) => ({ ...item, evidence: map(item.evidence) });
  const statement = (item: Statement<A>): Statement<B> => {
    const mapped = own(item);
    onDocuments(item.documents.items);
    return mapped;
  };
  return {
    own,
    statement,
    relation: (group: RelationGroup<A>): RelationGroup<B> => ({
      ...group,
      statements: each(group.statements, statement),
    }),
    dispute: (item: Dispute<A>): Dispute<B> => ({
      ...item,
      affirmed: { ...item.affirmed, evidence: each(item.affirmed.evidence, map) },
      denied: { ...item.denied, evidence: each(item.denied.evidence, map) },
    }),
    entry: (item: TimelineEntry<A>): TimelineEntry<B> => ({ ...item, statement: statement(item.statement) }),
  };
}

function each<A, B>({ items, total }: Bounded<A>, map: (item: A) => B): Bounded<B> {
  return { items: items.map(map), total };
}
