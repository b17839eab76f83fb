-- Meetings of bodies, the briefing that is laid before them, questions, and the chain of treatments.

create table meeting (
  authority_id int not null,
  id uuid not null,
  body_id uuid not null,
  starts_at timestamptz not null,
  place text not null default '',
  is_cancelled boolean not null default false,
  version int not null default 1,
  primary key (authority_id, id),
  constraint meeting_of_body foreign key (authority_id, body_id) references body (authority_id, id)
);
create index meeting_by_body on meeting (authority_id, body_id, starts_at);
select raise_wall('meeting', 'select, insert, update');

create table agenda_item (
  authority_id int not null,
  id uuid not null,
  meeting_id uuid not null,
  case_id uuid not null,
  case_number text not null default '',
  version int not null default 1,
  primary key (authority_id, id),
  constraint agenda_item_once unique (authority_id, meeting_id, case_id),
  constraint agenda_item_of_meeting foreign key (authority_id, meeting_id) references meeting (authority_id, id),
  constraint agenda_item_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
create index agenda_item_by_case on agenda_item (authority_id, case_id);
select raise_wall('agenda_item', 'select, insert, update, delete');

-- What the administration writes into the next briefing, until it is frozen.
create table briefing_draft (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  recommends text not null default '',
  reasons text not null default '',
  costs text not null default '',
  gives_way text not null default '',
  delivered text not null default '',
  missing jsonb not null default '[]',
  chosen_by text not null default '',
  voices jsonb not null default '[]',
  unanswered text not null default '',
  version int not null default 1,
  primary key (authority_id, id),
  constraint one_briefing_draft unique (authority_id, case_id),
  constraint briefing_draft_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('briefing_draft', 'select, insert, update');

create table briefing (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  version int not null,
  frozen_at timestamptz not null,
  after_number int not null,
  fingerprint bytea not null constraint briefing_fingerprint_is_sha256 check (octet_length(fingerprint) = 32),
  promise_version int not null,
  counts jsonb not null,
  words jsonb not null,
  salt bytea not null constraint briefing_salt_is_32_bytes check (octet_length(salt) = 32),
  by_account uuid not null,
  primary key (authority_id, id),
  constraint briefing_version_unique unique (authority_id, case_id, version),
  constraint briefing_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint briefing_by foreign key (authority_id, by_account) references account (authority_id, id)
);
select raise_wall('briefing', 'select, insert');
select only_added('briefing');

-- One line for every number from 1 to after_number: how the input stood in the minute of freezing.
create table briefing_line (
  authority_id int not null,
  id uuid not null,
  briefing_id uuid not null,
  number int not null,
  input_id uuid not null,
  standing text not null constraint briefing_line_standing_known check (standing in ('unread', 'held', 'published', 'in_part', 'journal_only', 'set_aside', 'taken_down')),
  publication_version int,
  ground text,
  theme_ids jsonb not null,
  commitment bytea not null constraint briefing_line_commitment_is_sha256 check (octet_length(commitment) = 32),
  primary key (authority_id, id),
  constraint briefing_line_number_unique unique (authority_id, briefing_id, number),
  constraint briefing_line_of_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint briefing_line_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
select raise_wall('briefing_line', 'select, insert');
select only_added('briefing_line');

create table briefing_voice (
  authority_id int not null,
  id uuid not null,
  briefing_id uuid not null,
  theme_id uuid,
  input_id uuid not null,
  publication_id uuid not null,
  part int not null,
  from_offset int not null,
  to_offset int not null,
  sort int not null,
  primary key (authority_id, id),
  constraint briefing_voice_of_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint briefing_voice_of_theme foreign key (authority_id, theme_id) references theme (authority_id, id),
  constraint briefing_voice_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint briefing_voice_of_publication foreign key (authority_id, publication_id) references input_publication (authority_id, id)
);
create index briefing_voice_by_briefing on briefing_voice (authority_id, briefing_id);
select raise_wall('briefing_voice', 'select, insert');
select only_added('briefing_voice');

create table briefing_laid (
  authority_id int not null,
  id uuid not null,
  briefing_id uuid not null,
  meeting_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint briefing_laid_once unique (authority_id, briefing_id, meeting_id),
  constraint briefing_laid_of_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint briefing_laid_of_meeting foreign key (authority_id, meeting_id) references meeting (authority_id, id)
);
select raise_wall('briefing_laid', 'select, insert');
select only_added('briefing_laid');

create table briefing_read (
  authority_id int not null,
  id uuid not null,
  briefing_id uuid not null,
  body_id uuid not null,
  account_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint briefing_read_once unique (authority_id, briefing_id, body_id, account_id),
  constraint briefing_read_of_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint briefing_read_of_body foreign key (authority_id, body_id) references body (authority_id, id),
  constraint briefing_read_of_account foreign key (authority_id, account_id) references account (authority_id, id)
);
select raise_wall('briefing_read', 'select, insert');

create table question (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  briefing_id uuid not null,
  number int not null,
  asked_by uuid not null,
  asked_for text not null,
  text text not null,
  salt bytea not null constraint question_salt_is_32_bytes check (octet_length(salt) = 32),
  asked_at timestamptz not null,
  promised_on date not null,
  answer text,
  answer_salt bytea constraint question_answer_salt_is_32_bytes check (octet_length(answer_salt) = 32),
  answered_by uuid,
  answered_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint question_number_unique unique (authority_id, case_id, number),
  constraint answered_question_is_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (answer is null) = (answer_salt is null)),
  constraint question_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint question_of_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint question_asked_by foreign key (authority_id, asked_by) references account (authority_id, id),
  constraint question_answered_by foreign key (authority_id, answered_by) references account (authority_id, id)
);
select raise_wall('question', 'select, insert, update');

create table treatment (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  number int not null,
  body_id uuid,
  meeting_id uuid,
  briefing_id uuid,
  delegated_role text not null default '',
  delegated_reference text not null default '',
  treated_on date not null,
  case_number text not null default '',
  kind text not null constraint treatment_kind_known check (kind in ('opinion', 'recommendation', 'decision', 'noted', 'postponed', 'returned', 'new_hearing')),
  text text not null,
  reason text not null default '',
  salt bytea not null constraint treatment_salt_is_32_bytes check (octet_length(salt) = 32),
  votes_for int,
  votes_against int,
  is_final boolean not null default false,
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint treatment_number_unique unique (authority_id, case_id, number),
  constraint treatment_in_meeting_or_delegated check ((meeting_id is not null and body_id is not null) or (delegated_role <> '' and delegated_reference <> '')),
  constraint only_decisions_are_final check (not is_final or kind in ('decision', 'noted')),
  constraint votes_come_together check ((votes_for is null) = (votes_against is null)),
  constraint treatment_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint treatment_by_body foreign key (authority_id, body_id) references body (authority_id, id),
  constraint treatment_in_meeting foreign key (authority_id, meeting_id) references meeting (authority_id, id),
  constraint treatment_on_briefing foreign key (authority_id, briefing_id) references briefing (authority_id, id),
  constraint treatment_recorded_by foreign key (authority_id, by_account) references account (authority_id, id)
);
create index treatment_by_case on treatment (authority_id, case_id);
select raise_wall('treatment', 'select, insert');
select only_added('treatment');
