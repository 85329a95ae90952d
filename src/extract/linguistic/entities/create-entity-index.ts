import type { TokenRange } from '../../../model/analysis.ts';
import type { Entity, Mention } from '../../../model/extraction.ts';
import type { LinguisticDocument } from '../document/linguistic-document.ts';
import type { NameLexicon } from '../lexicon/name-lexicon.ts';
import { normalizeName } from '../names/candidate.ts';
import type { NameCluster } from './cluster-names.ts';
import type { EntityIndex, ResolvedMention } from './entity-index.ts';

/** A mention that says for which tokens it stands, where that is not all that it covers. */
interface PlacedMention extends Mention {
  readonly tokens?: TokenRange;
  /** Id of the rule that linked it. */
  readonly rule?: string;
}

/** The mentions besides names. */
interface FurtherMentions {
  /** Pronouns and nouns that stand for an entity. */
  readonly links: readonly PlacedMention[];
  /** Nouns that only say what an entity is. */
  readonly descriptions: readonly Mention[];
}

/** Finds further mentions of entities whose names are known: pronouns, nouns. */
export type MentionReader = (document: LinguisticDocument, index: EntityIndex) => FurtherMentions;

/**
 * Gives the clusters their ids, lays their mentions over the tokens and lets a reader add to them.
 * @param hasCountries Whether the ontology has countries, for which seats of government may stand.
 */
export function createEntityIndex(
  document: LinguisticDocument,
  clusters: readonly NameCluster[],
  lexicon: NameLexicon,
  read: MentionReader,
  hasCountries: boolean,
): EntityIndex {
  const entities: Entity[] = [];
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
  const byId = (id: string): Entity => entities[Number(id.slice(1)) - 1] as Entity;

  const mentions: PlacedMention[] = [];
  for (const cluster of clusters) {
    const forms = cluster.names
      // A capital may stand for a country, but is no name of it.
      .filter(({ nominal, seat }) => !nominal && !(seat && cluster.kind === 'Country'))
      .map(({ start, end }) => normalizeName(document.text.slice(start, end)));
    const id = add(cluster.kind, cluster.name, forms, attributesOf(cluster));
    if (cluster.kind === 'Country' && cluster.country) countryIds.set(cluster.country, id);
    if (hasCountries && cluster.seat && cluster.country) seatCountry.set(id, cluster.country);
    for (const { start, end, adjective, nominal, head } of cluster.names) {
      const tokens = head && tokensOf(document, head.start, head.end);
      mentions.push({
        entity: id,
        start,
        end,
        form: nominal ? 'nominal' : 'name',
        ...(adjective ? { adjective } : {}),
        ...(tokens ? { tokens } : {}),
      });
    }
  }
  const actorOf = (mention: ResolvedMention): Entity => {
    const iso = seatCountry.get(mention.entity);
    const country = iso === undefined ? undefined : lexicon.countries.byIso.get(iso);
    if (iso === undefined || !country) return byId(mention.entity);
    const id = countryIds.get(iso) ?? add('Country', country.name, [], { iso });
    countryIds.set(iso, id);
    return byId(id);
  };
  const unnamedMentions: Mention[] = [];
  const unnamedIds = new Map<string, string>();
  const unnamedStarts = new Set<number>();
  const unnamed: EntityIndex['unnamed'] = ({ kind, name, start, end, country, same }) => {
    const key = `${kind} ${name.toLowerCase()} ${country ?? ''}`;
    const id =
      same ??
      unnamedIds.get(key) ??
      add(kind, name, [], { unnamed: true, ...(country === undefined ? {} : { country }) });
    if (same === undefined) unnamedIds.set(key, id);
    if (!unnamedStarts.has(start)) unnamedMentions.push({ entity: id, start, end, form: 'nominal' });
    unnamedStarts.add(start);
    return id;
  };
  const indexOf = (all: readonly PlacedMention[], descriptions: readonly Mention[]): EntityIndex => {
    const resolved = resolveMentions(document, all, byId);
    const byToken = new Map<number, ResolvedMention>();
    for (const mention of resolved) {
      for (let at = mention.tokens.start; at < mention.tokens.end; at += 1) byToken.set(at, mention);
    }
    return {
      entities,
      mentions: resolved,
      descriptions,
      entity: byId,
      mentionAt: (token) => byToken.get(token.index),
      mentionsWithin: (range) => mentionsWithin(resolved, range),
      actorOf,
      unnamed,
      unnamedMentions,
    };
  };
  const { links, descriptions } = read(document, indexOf(mentions, []));
  return indexOf([...mentions, ...links], descriptions);
}

/** The mentions within a range of tokens, found by place: they are in the order of the text. */
function mentionsWithin(mentions: readonly ResolvedMention[], { start, end }: TokenRange): ResolvedMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as ResolvedMention).tokens.start < start) low = middle + 1;
    else high = middle;
  }
  const found: ResolvedMention[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at] as ResolvedMention;
    if (mention.tokens.start >= end) break;
    if (mention.tokens.end <= end) found.push(mention);
  }
  return found;
}

/** The mentions that the analysis has tokens for, in the order of the text; of overlapping ones the first given stands. */
function resolveMentions(
  document: LinguisticDocument,
  mentions: readonly PlacedMention[],
  entity: (id: string) => Entity,
): ResolvedMention[] {
  const taken = new Set<number>();
  const resolved: ResolvedMention[] = [];
  for (const mention of mentions) {
    const tokens = mention.tokens ?? tokensOf(document, mention.start, mention.end);
    if (!tokens) continue;
    // Two names may share a token ("Seoul-Tokyo"); a noun or pronoun never takes a name's.
    if (mention.form !== 'name' && holdsWithin(taken, tokens)) continue;
    for (let at = tokens.start; at < tokens.end; at += 1) taken.add(at);
    const { entity: id, start, end, form, adjective, rule } = mention;
    resolved.push({
      entity: id,
      start,
      end,
      form,
      tokens,
      kind: entity(id).kind,
      ...(adjective === undefined ? {} : { adjective }),
      ...(rule === undefined ? {} : { rule }),
    });
  }
  return resolved.sort((a, b) => a.tokens.start - b.tokens.start || a.start - b.start);
}

function holdsWithin(taken: ReadonlySet<number>, { start, end }: TokenRange): boolean {
  for (let at = start; at < end; at += 1) if (taken.has(at)) return true;
  return false;
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
