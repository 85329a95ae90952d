import { edgeSumTables } from './edge-sums.ts';

/** Version of the index's tables; another one is made again from the artefacts. */
export const indexVersion = 18;

/** SQL for whether a document mentions the entity of the graph in another of its entities too. */
const isElsewhereIn = (row: 'new' | 'old') => `exists (select 1 from entities
      where cluster = ${row}.cluster and document = ${row}.document and local <> ${row}.local and mentions > 0)`;

/**
 * Tables of the index. All of it can be made again from the artefacts.
 *
 * `entities`, `claims` and `edges` hold what each document contributes; sums over the rows of one edge are made when
 * they are asked for. `corrections` holds which articles a document says that it
 * corrects, by id or address. `names`, `clusters`, `edge_totals` and `totals` are counters that follow by trigger
 * (`named`: entities of documents that have a name), and so do the sums of `edge_sums`, as long as they can. In `edge_totals`,
 * `reports` counts the documents with an affirmed, actual claim, and `documents` those of them that state it.
 * `members` holds which node of the resolution each entity of a document is part of; `nodes` their profiles, in how many
 * documents they are and to which entity of the graph they belong; `blocks` the keys by which nodes that may be each
 * other are found; `doubts` pairs of entities that may be one; `judged` the entities that people's decisions name.
 * `redirects` tells what became of ids; it outlives a rebuilding, and its lines are copied to the journal. `former_ids`
 * holds the ids of before a rebuilding until it is done.
 * `pending` names the elements of the graph that may differ from what a store holds since a revision; `dirty` the
 * documents whose artefacts are being written.
 */
export const indexTables = `
create table meta (key text primary key, value text not null) without rowid;

create table documents (
  id text primary key,
  article_hash text not null,
  extraction_key text not null,
  extractor text not null,
  file text,
  published text,
  url text,
  outlets text not null,
  story text not null,
  signature blob
) without rowid;
create index documents_story on documents (story);
create index documents_url on documents (url);

create table corrections (
  target text not null,
  document text not null,
  primary key (target, document)
) without rowid;
create index corrections_document on corrections (document);

create table bands (
  band integer not null,
  hash integer not null,
  document text not null,
  primary key (band, hash, document)
) without rowid;

create table entities (
  document text not null,
  local text not null,
  cluster text not null,
  kind text not null,
  name text not null,
  name_search text not null,
  aliases text not null,
  mentions integer not null,
  iso text,
  unnamed integer not null,
  primary key (document, local)
) without rowid;
create index entities_cluster on entities (cluster, document, mentions);
create index entities_iso on entities (cluster, iso) where iso is not null;

create table members (
  document text not null,
  local text not null,
  node text not null,
  context text not null,
  primary key (document, local)
) without rowid;
create index members_node on members (node, document, local);

create table nodes (
  key text primary key,
  profile text not null,
  documents integer not null,
  cluster text,
  consulted integer not null
) without rowid;

create table blocks (
  block text not null,
  node text not null,
  primary key (block, node)
) without rowid;
create index blocks_node on blocks (node);

create table doubts (
  one text not null,
  other text not null,
  score real not null,
  reasons_for text not null,
  reasons_against text not null,
  node text not null,
  primary key (one, other)
) without rowid;
create index doubts_node on doubts (node);

create table judged (
  document text not null,
  local text not null,
  judgement integer not null,
  op text not null,
  side text not null,
  primary key (document, local, judgement, side)
) without rowid;
create index judged_judgement on judged (judgement);

create table redirects (
  number integer primary key,
  revision integer not null,
  source text not null,
  targets text not null,
  remains integer not null,
  cause text not null,
  journaled integer not null
);
create index redirects_source on redirects (source);

create table former_ids (
  document text not null,
  kind text not null,
  name_search text not null,
  cluster text not null,
  primary key (document, kind, name_search)
) without rowid;

create table names (
  cluster text not null,
  name text not null,
  search text not null,
  as_name integer not null default 0,
  as_alias integer not null default 0,
  primary key (cluster, name)
) without rowid;
create index names_search on names (search, cluster);

create table clusters (
  id text primary key,
  kind text not null,
  members integer not null,
  documents integer not null,
  mentions integer not null,
  named integer not null
) without rowid;

create table claims (
  document text not null,
  id text not null,
  type text not null,
  subject text not null,
  object text,
  speaker text,
  place text,
  topic text,
  polarity text not null,
  modality text not null,
  voice text not null,
  basis text not null,
  first_day text,
  last_day text,
  office text,
  status text,
  retells text,
  quoted text,
  primary key (document, id)
) without rowid;

create table edges (
  type text not null,
  source text not null,
  target text not null,
  document text not null,
  claims integer not null,
  denials integer not null,
  denied integer not null,
  asserted integer not null,
  stated integer not null,
  implied integer not null,
  known integer not null,
  offices integer not null,
  former integer not null,
  first_event text,
  last_event text,
  firsthand integer not null,
  quoted text,
  primary key (type, source, target, document)
) without rowid;
create index edges_document on edges (document);

create table edge_totals (
  type text not null,
  source text not null,
  target text not null,
  stated integer not null,
  documents integer not null,
  reports integer not null,
  primary key (type, source, target)
) without rowid;
create index edge_totals_strength on edge_totals (documents desc, stated desc);
create index edge_totals_source on edge_totals (source, reports desc);
create index edge_totals_target on edge_totals (target, reports desc);

create table totals (
  scope text not null,
  name text not null,
  count integer not null,
  primary key (scope, name)
) without rowid;

create table pending (
  part text not null check (part in ('node', 'edge')),
  document text not null,
  key text not null,
  revision integer not null,
  primary key (part, document, key)
) without rowid;

create table dirty (document text primary key) without rowid;

create trigger document_added after insert on documents begin
  insert into totals values ('document', '', 1) on conflict do update set count = count + 1;
end;
create trigger document_removed after delete on documents begin
  update totals set count = count - 1 where scope = 'document';
end;

create trigger entity_added after insert on entities begin
  insert into clusters values (new.cluster, new.kind, 0, 0, 0, 0) on conflict do nothing;
  update clusters set members = members + 1, documents = documents + (new.mentions > 0 and not ${isElsewhereIn('new')}),
    mentions = mentions + new.mentions, named = named + (new.unnamed = 0)
    where id = new.cluster;
  insert into names (cluster, name, search, as_name) values (new.cluster, new.name, new.name_search, 1)
    on conflict do update set as_name = as_name + 1;
end;
create trigger entity_removed after delete on entities begin
  update clusters set members = members - 1, documents = documents - (old.mentions > 0 and not ${isElsewhereIn('old')}),
    mentions = mentions - old.mentions, named = named - (old.unnamed = 0)
    where id = old.cluster;
  delete from clusters where id = old.cluster and members = 0;
  update names set as_name = as_name - 1 where cluster = old.cluster and name = old.name;
  delete from names where cluster = old.cluster and name = old.name and as_name = 0 and as_alias = 0;
end;

create trigger cluster_added after insert on clusters begin
  insert into totals values ('kind', new.kind, 1) on conflict do update set count = count + 1;
end;
create trigger cluster_removed after delete on clusters begin
  update totals set count = count - 1 where scope = 'kind' and name = old.kind;
end;

create trigger claim_added after insert on claims begin
  insert into totals values ('type', new.type, 1) on conflict do update set count = count + 1;
end;
create trigger claim_removed after delete on claims begin
  update totals set count = count - 1 where scope = 'type' and name = old.type;
end;

create trigger edge_added after insert on edges when new.claims > 0 begin
  insert into edge_totals values (new.type, new.source, new.target, new.stated, new.stated > 0, 1)
    on conflict do update set
      stated = stated + new.stated, documents = documents + (new.stated > 0), reports = reports + 1;
end;
create trigger edge_removed after delete on edges when old.claims > 0 begin
  update edge_totals set
    stated = stated - old.stated, documents = documents - (old.stated > 0), reports = reports - 1
    where type = old.type and source = old.source and target = old.target;
  delete from edge_totals
    where type = old.type and source = old.source and target = old.target and reports = 0;
end;
${edgeSumTables}`;
