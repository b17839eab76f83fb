-- The house: the application's role, the wall between authorities, the event log, deliveries, search, files, throttling.

do $$ begin
  create role trappa_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;

create extension if not exists btree_gin;
create extension if not exists pg_trgm;

grant usage on schema public to trappa_app;

-- The authority whose transaction this is; null outside of one, so that nothing is seen.
create function current_authority() returns int language sql stable parallel safe return
  nullif(current_setting('trappa.authority', true), '')::int;

-- Every walled table passes through here once: rows of the set authority only, and exactly the privileges named.
create function raise_wall(walled regclass, privileges text) returns void language plpgsql as $$
begin
  execute format('alter table %s alter column authority_id set default current_authority()', walled);
  execute format('alter table %s enable row level security', walled);
  execute format('create policy wall on %s using (authority_id = (select current_authority())) with check (authority_id = (select current_authority()))', walled);
  execute format('grant %s on %s to trappa_app', privileges, walled);
end $$;
revoke execute on function raise_wall from public;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are only added', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

-- Marks a table whose rows are only ever added; the triggers hold for the owner too.
create function only_added(kept regclass) returns void language plpgsql as $$
begin
  execute format('create trigger only_added before update or delete on %s for each row execute function refuse_change()', kept);
  execute format('create trigger never_emptied before truncate on %s for each statement execute function refuse_change()', kept);
  execute format('alter table %s enable always trigger only_added', kept);
  execute format('alter table %s enable always trigger never_emptied', kept);
end $$;
revoke execute on function only_added from public;

-- One row: which kind of installation this database belongs to.
create table installation (
  only_row boolean primary key default true constraint one_installation check (only_row),
  mode text not null constraint installation_mode_known check (mode in ('exercise', 'live')),
  told_for date
);
grant select on installation to trappa_app;

create table authority (
  id int generated always as identity primary key,
  kind text not null constraint authority_kind_known check (kind in ('municipality', 'county')),
  number text not null constraint authority_number_unique unique,
  name text not null,
  official_name text not null,
  written_standard text not null constraint authority_written_standard_known check (written_standard in ('nb', 'nn', 'neutral')),
  short_code text not null constraint authority_short_code_unique unique constraint authority_short_code_form check (short_code ~ '^[A-ZÆØÅ]{2,5}$'),
  founded_at timestamptz not null
);
grant select on authority to trappa_app;

create table address_word (
  word text primary key constraint address_word_form check (word ~ '^[a-z0-9-]{2,60}$'),
  authority_id int not null references authority (id),
  is_current boolean not null
);
create unique index one_current_address_word on address_word (authority_id) where is_current;
grant select on address_word to trappa_app;

create unlogged table throttle (
  key text primary key,
  count int not null,
  since timestamptz not null
);
grant select, insert, update, delete on throttle to trappa_app;

create table event (
  authority_id int not null references authority (id),
  id uuid not null,
  type text not null,
  at timestamptz not null,
  actor_role text not null constraint event_actor_role_known
    check (actor_role in ('citizen', 'officer', 'secretary', 'councillor', 'administrator', 'system')),
  actor_account uuid,
  case_id uuid,
  subject_kind text not null,
  subject_id uuid not null,
  payload jsonb not null,
  commitment bytea constraint event_commitment_is_sha256 check (octet_length(commitment) = 32),
  nonce bytea not null constraint event_nonce_is_32_bytes check (octet_length(nonce) = 32),
  primary key (authority_id, id)
);
create index event_of_case on event (authority_id, case_id, at);
create index event_of_subject on event (authority_id, subject_id, at);
create index event_of_type on event (authority_id, type, at);
select raise_wall('event', 'select, insert');
select only_added('event');

-- Ids only, so that a worker can claim across authorities and then open one walled transaction for each.
create table delivery (
  authority_id int not null default current_authority(),
  id uuid not null,
  event_id uuid not null,
  handler text not null,
  attempts int not null default 0,
  due_at timestamptz not null default now(),
  lease_token uuid,
  lease_until timestamptz,
  done_at timestamptz,
  primary key (authority_id, id),
  constraint delivery_once_per_handler unique (authority_id, event_id, handler),
  constraint delivery_of_event foreign key (authority_id, event_id) references event (authority_id, id)
);
create index delivery_due on delivery (due_at) where done_at is null;
grant select, insert, update on delivery to trappa_app;

create table public_search (
  authority_id int not null references authority (id),
  id uuid not null,
  kind text not null constraint public_search_kind_known check (kind in ('case', 'input', 'answer', 'treatment')),
  case_id uuid not null,
  title text not null,
  body text not null,
  path text not null,
  at timestamptz not null,
  words tsvector generated always as (to_tsvector('norwegian', title || ' ' || body)) stored,
  primary key (authority_id, id)
);
create index public_search_words on public_search using gin (authority_id, words);
select raise_wall('public_search', 'select, insert, update, delete');
-- Published texts only; open for reading so that the index is used (a walled @@ is not leakproof and scans).
create policy open_for_reading on public_search for select using (true);

create table stored_file (
  authority_id int not null references authority (id),
  id uuid not null,
  sha256 text not null constraint stored_file_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes int not null constraint stored_file_not_empty check (bytes > 0),
  media_type text not null,
  stored_at timestamptz not null,
  primary key (authority_id, id)
);
select raise_wall('stored_file', 'select, insert');
