import type { Evidence } from '../../export/where/evidence.ts';
import { isWithin, type Limits } from '../../export/where/limits.ts';
import { relationEdge } from '../../graph/shared-elements.ts';
import type { PipelineContext } from '../context.ts';
import { recountRelation } from '../recount-relation.ts';

/** Counts anew what the limits of an export cut, from the index of a workspace. */
export function workspaceEvidence(
  context: Pick<PipelineContext, 'index' | 'ontology'>,
  { bases, days }: Pick<Limits, 'bases' | 'days'>,
): Evidence {
  const { reports } = context.index;
  return {
    published: (document) => reports.published(document),
    recountEdge: (edge) =>
      relationEdge(
        recountRelation(context, edge, {
          isReport: ({ published }) => isWithin(published, days),
          isClaim: bases === null ? null : ({ basis }) => bases.has(basis),
        }),
      ),
    recountEntity(node) {
      if (days === null) return node;
      return { ...node, properties: { ...node.properties, ...reports.mentions(node.id, days) } };
    },
  };
}
