import type { EdgeAggregate, EntityAggregate } from '../model/contribution.ts';
import type { EdgeElement, NodeElement, PropertyValue } from '../model/graph.ts';
import { edgeCaveat } from './caveats.ts';

/**
 * The node of an entity, from all that documents contribute to it.
 * @param naming The name that it goes by and its other names.
 */
export function entityNode(
  aggregate: EntityAggregate,
  naming: { readonly name: string; readonly aliases: readonly string[] },
): NodeElement {
  return {
    id: aggregate.id,
    label: aggregate.kind,
    properties: {
      name: naming.name,
      kind: aggregate.kind,
      aliases: naming.aliases,
      documents: aggregate.documents,
      mentions: aggregate.mentions,
      ...(aggregate.iso === null ? {} : { iso: aggregate.iso }),
      ...(aggregate.unnamed ? { unnamed: true } : {}),
    },
  };
}

/** The typed edge between two entities, or null where no affirmed, actual claim makes one. */
export function relationEdge(aggregate: EdgeAggregate): EdgeElement | null {
  if (aggregate.claims === 0) return null;
  const properties: Record<string, PropertyValue> = {
    claims: aggregate.claims,
    documents: aggregate.documents,
    sources: aggregate.sources,
    asserted: aggregate.asserted,
    said: aggregate.claims - aggregate.asserted,
    stated: aggregate.stated,
    implied: aggregate.implied,
    known: aggregate.known,
    disputed: aggregate.denials > 0,
  };
  for (const name of ['firstReported', 'lastReported', 'firstEvent', 'lastEvent'] as const) {
    const day = aggregate[name];
    if (day !== null) properties[name] = day;
  }
  if (aggregate.offices > 0) properties.current = aggregate.former < aggregate.offices;
  const caveat = edgeCaveat(aggregate);
  if (caveat !== null) properties.caveat = caveat;
  const { type, source, target } = aggregate;
  return { type, source, target, properties };
}
