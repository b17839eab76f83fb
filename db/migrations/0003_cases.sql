-- A case, its room for manoeuvre, its promise, its activities and its documents.

create table case_counter (
  authority_id int not null references authority (id),
  year int not null,
  last int not null,
  primary key (authority_id, year)
);
select raise_wall('case_counter', 'select, insert, update');

create table case_file (
  authority_id int not null references authority (id),
  id uuid not null,
  year int not null,
  number int not null,
  state text not null constraint case_file_state_known
    check (state in ('draft', 'published', 'under_consideration', 'decided', 'completed', 'withdrawn')),
  reopened boolean not null default false,
  title text not null,
  slug text not null,
  language text not null constraint case_file_language_known check (language in ('nb', 'nn')),
  lead text not null default '',
  purpose text constraint case_file_purpose_known check (purpose in ('inform_decision', 'find_solutions', 'choose_alternative', 'set_agenda', 'share_power', 'legal_duty', 'give_facts')),
  why text not null default '',
  step text constraint case_file_step_known check (step in ('inform', 'consult', 'dialogue', 'agenda', 'steer')),
  stage text constraint case_file_stage_known check (stage in ('problem', 'alternatives', 'proposal')),
  influence text constraint case_file_influence_known check (influence in ('advisory', 'delegated', 'deciding')),
  influence_reference text not null default '',
  heard_groups text not null default '',
  facilitation text not null default '',
  child_interest text not null default '',
  template text not null default 'none',
  ordered_body_id uuid,
  ordered_reference text not null default '',
  ordered_on date,
  decider_body_id uuid,
  decides_on date,
  answer_by date,
  responsible_title text not null default '',
  responsible_account_id uuid,
  contact_name text not null default '',
  contact_telephone text not null default '',
  contact_hours text not null default '',
  contact_email text not null default '',
  answers_as jsonb not null default '[]',
  input_count int not null default 0,
  theme_count int not null default 0,
  activity_count int not null default 0,
  archive_number text not null default '',
  withdrawn_reason text not null default '',
  created_at timestamptz not null,
  published_at timestamptz,
  decided_at timestamptz,
  completed_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint case_number_unique unique (authority_id, year, number),
  constraint case_ordered_by foreign key (authority_id, ordered_body_id) references body (authority_id, id),
  constraint case_decided_by foreign key (authority_id, decider_body_id) references body (authority_id, id),
  constraint case_responsible foreign key (authority_id, responsible_account_id) references account (authority_id, id),
  constraint published_case_is_dated check (state = 'draft' or state = 'withdrawn' or published_at is not null)
);
select raise_wall('case_file', 'select, insert, update');

create table case_room (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  kind text not null constraint case_room_kind_known check (kind in ('open', 'fixed')),
  sort int not null,
  text text not null,
  primary key (authority_id, id),
  constraint case_room_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
create index case_room_by_case on case_room (authority_id, case_id);
select raise_wall('case_room', 'select, insert, delete');

-- Alternatives in the order in which they are asked, each with the same facts on one scale.
create table case_alternative (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  letter text not null constraint case_alternative_letter_form check (letter ~ '^[A-H]$'),
  title text not null,
  cost text not null default '',
  cost_amount numeric,
  running_cost text not null default '',
  gives_way text not null default '',
  ready text not null default '',
  primary key (authority_id, id),
  constraint case_alternative_letter_unique unique (authority_id, case_id, letter),
  constraint case_alternative_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('case_alternative', 'select, insert, delete');

-- K25: laid before the advisory councils, or the reason why not.
create table case_laid_before (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  council text not null constraint case_laid_before_council_known check (council in ('elders_council', 'disability_council', 'youth_council')),
  laid boolean not null,
  reason text not null default '',
  primary key (authority_id, id),
  constraint case_laid_before_once unique (authority_id, case_id, council),
  constraint not_laid_has_reason check (laid or reason <> ''),
  constraint case_laid_before_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('case_laid_before', 'select, insert, delete');

-- What was promised, frozen. Version 1 at publication; later ones are changes or corrections with a reason beside the old.
create table promise (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  version int not null,
  kind text not null constraint promise_kind_known check (kind in ('published', 'changed', 'corrected')),
  at timestamptz not null,
  answer_by date,
  step text not null,
  words jsonb not null,
  reason text not null default '',
  salt bytea not null constraint promise_salt_is_32_bytes check (octet_length(salt) = 32),
  primary key (authority_id, id),
  constraint promise_version_unique unique (authority_id, case_id, version),
  constraint changed_promise_has_reason check (kind = 'published' or reason <> ''),
  constraint promise_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('promise', 'select, insert');
select only_added('promise');

create table activity (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  number int not null,
  method text not null,
  step text not null constraint activity_step_known check (step in ('inform', 'consult', 'dialogue', 'agenda', 'steer')),
  title text not null,
  question text not null default '',
  takes_input boolean not null,
  opens_on date not null,
  closes_on date not null,
  place text not null default '',
  participants int,
  told text not null default '',
  version int not null default 1,
  primary key (authority_id, id),
  constraint activity_number_unique unique (authority_id, case_id, number),
  constraint activity_ends_after_it_starts check (closes_on >= opens_on),
  constraint activity_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('activity', 'select, insert, update, delete');

create table case_document (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  title text not null,
  file_name text not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (authority_id, id),
  constraint case_document_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint case_document_of_file foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
create index case_document_by_case on case_document (authority_id, case_id);
select raise_wall('case_document', 'select, insert, update');
