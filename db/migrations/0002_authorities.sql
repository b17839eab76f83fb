-- Authorities and people: profile, population, council terms, bodies and their seats, accounts, roles, sessions.

create table authority_profile (
  authority_id int not null references authority (id),
  id uuid not null,
  controller_name text not null default '',
  protection_officer text not null default '',
  privacy_statement text not null default '',
  accessibility_url text not null default '',
  publishing_criteria text not null default '',
  office_name text not null default '',
  postal_address text not null default '',
  visiting_address text not null default '',
  telephone text not null default '',
  telephone_hours text not null default '',
  run_by text not null default '',
  colour text not null constraint authority_profile_colour_form check (colour ~ '^#[0-9a-f]{6}$'),
  name_mark text not null default 'shield' constraint authority_profile_name_mark_known check (name_mark in ('shield', 'wave', 'mountain', 'tree', 'none')),
  districts jsonb not null default '[]',
  visible_since timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint one_profile_each unique (authority_id)
);
select raise_wall('authority_profile', 'select, insert, update');

create table population (
  authority_id int not null references authority (id),
  id uuid not null,
  inhabitants int not null constraint population_positive check (inhabitants > 0),
  as_of date not null,
  source text not null,
  entered_at timestamptz not null,
  primary key (authority_id, id),
  constraint population_once_per_date unique (authority_id, as_of)
);
select raise_wall('population', 'select, insert');

create table council_term (
  authority_id int not null references authority (id),
  id uuid not null,
  starts_on date not null,
  ends_on date,
  primary key (authority_id, id),
  constraint council_term_once_per_start unique (authority_id, starts_on),
  constraint council_term_order check (ends_on is null or ends_on > starts_on)
);
select raise_wall('council_term', 'select, insert, update');

create table body (
  authority_id int not null references authority (id),
  id uuid not null,
  kind text not null constraint body_kind_known check (kind in ('council', 'executive_committee', 'committee', 'neighbourhood_committee', 'institution_board', 'elders_council', 'disability_council', 'youth_council')),
  name text not null,
  remit text not null,
  decision_power text not null constraint body_decision_power_known check (decision_power in ('own', 'delegated', 'none')),
  power_reference text not null default '',
  sort int not null,
  version int not null default 1,
  primary key (authority_id, id),
  constraint body_name_unique unique (authority_id, name),
  -- koml § 5-12: the advisory councils advise.
  constraint advisory_council_never_decides check (kind not in ('elders_council', 'disability_council', 'youth_council') or decision_power = 'none'),
  constraint delegated_power_has_reference check (decision_power <> 'delegated' or power_reference <> '')
);
create unique index one_council on body (authority_id) where kind = 'council';
select raise_wall('body', 'select, insert, update');

create table account (
  authority_id int not null references authority (id),
  id uuid not null,
  email text not null constraint account_email_lower check (email = lower(email)),
  name text not null,
  title text not null default '',
  password_hash text,
  language text constraint account_language_known check (language in ('nb', 'nn')),
  single_keys boolean not null default true,
  disabled_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint account_email_unique unique (authority_id, email)
);
select raise_wall('account', 'select, insert, update');

create table account_role (
  authority_id int not null,
  id uuid not null,
  account_id uuid not null,
  role text not null constraint account_role_known check (role in ('administrator', 'officer', 'secretary')),
  primary key (authority_id, id),
  constraint account_role_once unique (authority_id, account_id, role),
  constraint account_role_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
select raise_wall('account_role', 'select, insert, delete');

-- A seat in a body; who sits in it is a councillor or deputy of that body.
create table seat (
  authority_id int not null,
  id uuid not null,
  body_id uuid not null,
  number int not null,
  kind text not null constraint seat_kind_known check (kind in ('member', 'deputy')),
  list_name text not null,
  position text not null default '',
  account_id uuid,
  from_on date not null,
  until_on date,
  version int not null default 1,
  primary key (authority_id, id),
  constraint seat_number_unique unique (authority_id, body_id, kind, number, from_on),
  constraint seat_of_body foreign key (authority_id, body_id) references body (authority_id, id),
  constraint seat_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
create index seat_by_account on seat (authority_id, account_id);
select raise_wall('seat', 'select, insert, update');

create table session (
  authority_id int not null,
  id text not null,
  account_id uuid not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (authority_id, id),
  constraint session_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
create index session_by_account on session (authority_id, account_id);
select raise_wall('session', 'select, insert, update, delete');

create table one_use_link (
  authority_id int not null,
  id uuid not null,
  account_id uuid not null,
  token_hash text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (authority_id, id),
  constraint one_use_link_token_unique unique (authority_id, token_hash),
  constraint one_use_link_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
select raise_wall('one_use_link', 'select, insert, update');
