import type { IndexedClaim } from '../claim-table.ts';
import type { Database } from '../database.ts';
import { type ClaimFilter, listClaims } from './claim-pages.ts';
import { type DocumentFilter, listDocuments } from './document-pages.ts';
import { createEdgeLists, type EdgeLists } from './edge-lists.ts';
import { type EntitySearch, type FoundEntity, findEntities } from './entity-pages.ts';
import type { Slice, Sliced } from './slice.ts';

/** Lists of which a part at a time is looked at. */
export interface ViewTables {
  entities(search: EntitySearch, slice: Slice): Sliced<FoundEntity>;
  claims(filter: ClaimFilter, slice: Slice): Sliced<IndexedClaim>;
  documents(filter: DocumentFilter, slice: Slice): Sliced<string>;
  readonly edges: EdgeLists;
}

/** Lists in the tables of the index. */
export function createViewTables(database: Database): ViewTables {
  return {
    entities: (search, slice) => findEntities(database, search, slice),
    claims: (filter, slice) => listClaims(database, filter, slice),
    documents: (filter, slice) => listDocuments(database, filter, slice),
    edges: createEdgeLists(database),
  };
}
