import { bases, type ClaimFilter, noFilter, standings } from '../filter/claim-filter.ts';

export const tabs = ['relations', 'claims', 'timeline', 'brief'] as const;
export type Tab = (typeof tabs)[number];

/** What the viewer shows: all of it stands in the page's address, so that it can be sent on. */
export interface Link {
  /** Whether the strongest part of the graph is drawn, too. Default: where no entity is named. */
  readonly isOverview: boolean;
  /** Entities whose neighbours are drawn, in the order in which they were opened. */
  readonly opened: readonly string[];
  /** The entity that the panel tells of. */
  readonly entity: string | null;
  /** The other side of the pair that the panel tells of. */
  readonly other: string | null;
  /** Id of the article that is open, and of the claim that is marked in it. */
  readonly article: string | null;
  readonly claim: string | null;
  readonly tab: Tab;
  readonly filter: ClaimFilter;
  /** Kinds that are not drawn. */
  readonly hiddenKinds: readonly string[];
  /** Most entities of the overview. */
  readonly limit: number;
}

export const limits = [150, 500, 1500, 5000] as const;

export const startLink: Link = {
  isOverview: true,
  opened: [],
  entity: null,
  other: null,
  article: null,
  claim: null,
  tab: 'relations',
  filter: noFilter,
  hiddenKinds: [],
  limit: limits[0],
};

/** Reads the part of an address after `#`. What is not known or not well formed is left out. */
export function parseLink(hash: string): Link {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const one = (name: string) => given.get(name) || null;
  const entity = one('entity');
  const opened = given.getAll('open').filter((id) => id !== '');
  const limit = limits.find((each) => String(each) === given.get('limit')) ?? startLink.limit;
  const day = (name: string) => {
    const value = one(name);
    return value !== null && isDay(value) ? value : null;
  };
  return {
    isOverview: given.has('overview') || (entity === null && opened.length === 0),
    opened: opened.length > 0 || entity === null || given.has('overview') ? opened : [entity],
    entity,
    other: entity === null ? null : one('with'),
    article: one('article'),
    claim: one('claim'),
    tab: oneOf(tabs, one('tab')) ?? startLink.tab,
    filter: {
      types: given.getAll('type').filter((type) => /^[A-Z][A-Z0-9_]*$/.test(type)),
      standing: oneOf(standings, one('standing')),
      voice: oneOf(['article', 'speaker'] as const, one('voice')),
      basis: oneOf(bases, one('basis')),
      outlet: one('outlet'),
      from: day('from'),
      to: day('to'),
    },
    hiddenKinds: given.getAll('hide').filter((kind) => kind !== ''),
    limit,
  };
}

/** Writes what {@link parseLink} reads, without `#`; empty for what the viewer starts with. */
export function formatLink(link: Link): string {
  const { isOverview, opened, entity, other, article, claim, tab, filter, hiddenKinds, limit } = link;
  const isPlain = !isOverview && opened.length === 1 && opened[0] === entity;
  const parts: (readonly [string, string | null])[] = [
    ['overview', isOverview && (entity !== null || opened.length > 0) ? '1' : null],
    ...(isPlain ? [] : opened.map((id) => ['open', id] as const)),
    ['entity', entity],
    ['with', entity === null ? null : other],
    ['article', article],
    ['claim', claim],
    ['tab', tab === startLink.tab ? null : tab],
    ...filter.types.map((type) => ['type', type] as const),
    ['standing', filter.standing],
    ['voice', filter.voice],
    ['basis', filter.basis],
    ['outlet', filter.outlet],
    ['from', filter.from],
    ['to', filter.to],
    ...hiddenKinds.map((kind) => ['hide', kind] as const),
    ['limit', limit === startLink.limit ? null : String(limit)],
  ];
  const given = new URLSearchParams();
  for (const [name, value] of parts) if (value !== null) given.append(name, value);
  // Slashes are plain in this part of an address, and ids are easier to read with them.
  return given.toString().replaceAll('%2F', '/');
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | null {
  return values.find((each) => each === value) ?? null;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
