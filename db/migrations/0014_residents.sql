-- Residents who sign in with eID, and staff who sign in with their organisation's provider. No table here holds an identity number.

-- Whoever does more than sign in once; the subject is pairwise, so that it says nothing to any other client of the issuer.
create table citizen (
  authority_id int not null references authority (id),
  id uuid not null,
  issuer text not null,
  sub text not null,
  opened_at timestamptz not null,
  primary key (authority_id, id),
  constraint citizen_once_per_subject unique (authority_id, issuer, sub)
);
select raise_wall('citizen', 'select, insert');

-- Kept under the hash of its id, as accounts' sessions are. The issuer's own session id is hashed too; its front-channel logout is found by it.
create table eid_session (
  authority_id int not null references authority (id),
  id text not null,
  issuer text not null,
  sub text not null,
  sid_hash text not null,
  acr text not null constraint eid_session_acr_known check (acr in ('idporten-loa-substantial', 'idporten-loa-high')),
  auth_method text,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (authority_id, id)
);
create index eid_session_by_sid on eid_session (authority_id, sid_hash);
select raise_wall('eid_session', 'select, insert, update, delete');

-- Where a session of the issuer has been used: its one logout address is asked before it is known in which authorities. No authority's rows: a hash and a number.
create table eid_sid (
  sid_hash text not null,
  authority_id int not null references authority (id),
  expires_at timestamptz not null,
  primary key (sid_hash, authority_id)
);
grant select, insert, update, delete on eid_sid to trappa_app;

-- Each start of a sign-in comes back once. Forgotten when no start that old is good any more.
create table eid_answer (
  authority_id int not null references authority (id),
  id uuid not null,
  state_hash text not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint eid_answer_once unique (authority_id, state_hash)
);
create index eid_answer_by_age on eid_answer (authority_id, at);
select raise_wall('eid_answer', 'select, insert, delete');

-- Who an account is at the organisation's own provider, written the first time by its verified e-mail.
create table account_identity (
  authority_id int not null,
  id uuid not null,
  account_id uuid not null,
  issuer text not null,
  sub text not null,
  linked_at timestamptz not null,
  primary key (authority_id, id),
  constraint account_identity_once_per_subject unique (authority_id, issuer, sub),
  constraint account_identity_once_per_issuer unique (authority_id, account_id, issuer),
  constraint account_identity_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
select raise_wall('account_identity', 'select, insert');
