import type { ClaimContribution, EntityContribution } from '../../src/model/contribution.ts';
import { openIndex, type WorkspaceIndex } from '../../src/workspace/workspace-index.ts';

/** An affirmed claim that two entities of a document met, but for what is given. */
export function indexedClaim(id: string, claim: Partial<ClaimContribution>): ClaimContribution {
  return {
    id,
    type: 'AID',
    subject: 'e1',
    object: null,
    speaker: null,
    place: null,
    topic: null,
    polarity: 'affirmed',
    modality: 'actual',
    voice: 'article',
    basis: 'stated',
    start: null,
    end: null,
    office: null,
    status: null,
    retells: null,
    quoted: [],
    ...claim,
  };
}

function country(local: string, cluster: string, name: string, aliases: string[] = []): EntityContribution {
  const form = (text: string) => ({ text, search: text.toLowerCase() });
  const names = { name: form(name), aliases: aliases.map(form) };
  return { local, cluster, kind: 'Country', ...names, mentions: 1, iso: null, unnamed: false };
}

/** An index of three documents on two countries, of which the second is a copy of the first, and the third has no day. */
export function oneStory(): WorkspaceIndex {
  const index = openIndex(':memory:');
  const put = (id: string, published: string | null, story: string, claims: ClaimContribution[]) => {
    const hashes = { articleHash: 'h', extractionKey: 'k', extractor: 'e 1' };
    index.documents.put(
      { id, ...hashes, file: null, url: null, outlets: [], published, story, signature: null },
      [],
    );
    const entities = [
      country('e1', 'country/a', 'Aland', id === 'd1' ? ['the islands'] : []),
      country('e2', 'country/b', 'Borduria'),
    ];
    index.contributions.replace(id, { entities, claims, edges: [] });
  };
  put('d1', '2025-01-01', 'd1', [
    indexedClaim('c1', { object: 'e2' }),
    indexedClaim('c2', { subject: 'e2', voice: 'named', speaker: 'e1' }),
  ]);
  put('d2', '2025-02-01', 'd1', [
    indexedClaim('c10', { object: 'e2' }),
    indexedClaim('c1', { subject: 'e2', object: 'e1' }),
  ]);
  put('d3', null, 'd3', [indexedClaim('c1', { object: 'e2' })]);
  return index;
}
