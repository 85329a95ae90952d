import type { Token, TokenRange } from '../../../model/analysis.ts';
import type { Entity } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { normalizeName } from '../names/candidate.ts';
import type { NameCluster } from './cluster-names.ts';
import type { EntityIndex, ResolvedMention } from './entity-index.ts';

/** Gives the clusters their ids and lays their mentions over the tokens. */
export function createEntityIndex(
  document: LinguisticDocument,
  clusters: readonly NameCluster[],
  lexicon: NameLexicon,
): EntityIndex {
  const entities: Entity[] = [];
  const mentions: ResolvedMention[] = [];
  const countryIds = new Map<string, string>();
  const seatCountry = new Map<string, string>();

  const add = (
    kind: string,
    name: string,
    aliases: readonly string[],
    attributes: Entity['attributes'],
  ): string => {
    const id = `e${entities.length + 1}`;
    entities.push({
      id,
      kind,
      name,
      aliases: [...new Set(aliases)].filter((alias) => alias !== name).sort(),
      attributes,
    });
    return id;
  };
  for (const cluster of clusters) {
    const forms = cluster.names.map(({ start, end }) => normalizeName(document.text.slice(start, end)));
    const id = add(cluster.kind, cluster.name, forms, attributesOf(cluster));
    if (cluster.kind === 'Country' && cluster.country) countryIds.set(cluster.country, id);
    if (cluster.seat && cluster.country) seatCountry.set(id, cluster.country);
    for (const { start, end, adjective } of cluster.names) {
      const tokens = tokensOf(document, start, end);
      if (!tokens) continue;
      mentions.push({
        entity: id,
        start,
        end,
        form: 'name',
        tokens,
        kind: cluster.kind,
        ...(adjective ? { adjective } : {}),
      });
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const byToken = new Map<number, ResolvedMention>();
  for (const mention of mentions) {
    for (let index = mention.tokens.start; index < mention.tokens.end; index += 1)
      byToken.set(index, mention);
  }
  const byId = (id: string): Entity => entities[Number(id.slice(1)) - 1] as Entity;

  return {
    entities,
    mentions,
    entity: byId,
    mentionAt: (token: Token) => byToken.get(token.index),
    mentionsWithin: ({ start, end }: TokenRange) =>
      mentions.filter(({ tokens }) => tokens.start >= start && tokens.end <= end),
    actorOf: (mention) => {
      const iso = seatCountry.get(mention.entity);
      const country = iso === undefined ? undefined : lexicon.countries.byIso.get(iso);
      if (iso === undefined || !country) return byId(mention.entity);
      const id = countryIds.get(iso) ?? add('Country', country.name, [], { iso });
      countryIds.set(iso, id);
      return byId(id);
    },
  };
}

function attributesOf({ kind, country, generic }: NameCluster): Entity['attributes'] {
  return {
    ...(country === null ? {} : kind === 'Country' ? { iso: country } : { country }),
    ...(generic ? { generic: true } : {}),
  };
}

/** The tokens that a stretch of the text touches; null where the analysis has none. */
function tokensOf(document: LinguisticDocument, start: number, end: number): TokenRange | null {
  const first = document.tokenAt(start);
  const last = document.tokenAt(end - 1);
  return first && last ? { start: first.index, end: last.index + 1 } : null;
}
