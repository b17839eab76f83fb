-- What people said. Words and sender stand apart from the thing itself; words can be deleted, never changed.

create table input (
  authority_id int not null references authority (id),
  id uuid not null,
  case_id uuid not null,
  activity_id uuid not null,
  number int not null,
  kind text not null constraint input_kind_known check (kind in ('input', 'statement', 'objection')),
  channel text not null constraint input_channel_known check (channel in ('web', 'email', 'letter', 'phone', 'meeting')),
  received_at timestamptz not null,
  sent_on date,
  is_late boolean not null,
  language text not null constraint input_language_known check (language in ('nb', 'nn', 'se', 'en', 'other')),
  answers_as text not null default '',
  age_group text constraint input_age_group_known check (age_group in ('under_18', '18_29', '30_49', '50_66', '67_plus')),
  district text not null default '',
  council_body_id uuid,
  submission_key text,
  content_digest text not null,
  generation int not null default 1,
  held_for text[] not null default '{}',
  entered_by uuid,
  owner_account_id uuid,
  takedown_wished_at timestamptz,
  is_translated boolean not null default true,
  objection_state text constraint input_objection_state_known check (objection_state in ('open', 'settled', 'withdrawn', 'to_ministry')),
  archive_document text not null default '',
  version int not null default 1,
  primary key (authority_id, id),
  constraint input_number_unique unique (authority_id, case_id, number),
  constraint input_submission_key_unique unique (authority_id, submission_key),
  constraint input_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint input_of_activity foreign key (authority_id, activity_id) references activity (authority_id, id),
  constraint input_of_council foreign key (authority_id, council_body_id) references body (authority_id, id),
  constraint input_entered_by foreign key (authority_id, entered_by) references account (authority_id, id),
  constraint input_owner foreign key (authority_id, owner_account_id) references account (authority_id, id),
  constraint only_objections_have_objection_state check ((kind = 'objection') = (objection_state is not null)),
  constraint typed_in_by_somebody check ((channel = 'web') = (entered_by is null))
);
create index input_by_case on input (authority_id, case_id);
create index input_by_digest on input (authority_id, case_id, content_digest);
select raise_wall('input', 'select, insert, update');

create table input_content (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  part int not null,
  text text not null,
  salt bytea not null constraint input_content_salt_is_32_bytes check (octet_length(salt) = 32),
  at timestamptz not null,
  primary key (authority_id, id),
  constraint input_content_part_unique unique (authority_id, input_id, part),
  constraint input_content_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
select raise_wall('input_content', 'select, insert, delete');

create table input_sender (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  name text not null default '',
  name_salt bytea not null constraint input_sender_name_salt_is_32_bytes check (octet_length(name_salt) = 32),
  organisation text not null default '',
  organisation_salt bytea not null constraint input_sender_organisation_salt_is_32_bytes check (octet_length(organisation_salt) = 32),
  under_18 boolean not null,
  shows_name boolean not null,
  primary key (authority_id, id),
  constraint input_sender_once unique (authority_id, input_id),
  constraint under_18_never_shows_name check (not (under_18 and shows_name)),
  constraint input_sender_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
select raise_wall('input_sender', 'select, insert, delete');

create table input_publication (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  version int not null,
  kind text not null constraint input_publication_kind_known check (kind in ('published', 'in_part', 'journal_only', 'set_aside', 'taken_down')),
  ground text,
  removed jsonb not null default '[]',
  reason text not null default '',
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint input_publication_version_unique unique (authority_id, input_id, version),
  constraint withheld_has_ground check (kind in ('published', 'in_part', 'taken_down') or ground is not null),
  constraint in_part_removes_something check ((kind = 'in_part') = (removed <> '[]'::jsonb)),
  constraint input_publication_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint input_publication_by foreign key (authority_id, by_account) references account (authority_id, id)
);
create index input_publication_by_input on input_publication (authority_id, input_id, version desc);
select raise_wall('input_publication', 'select, insert');
select only_added('input_publication');

create table publication_text (
  authority_id int not null,
  id uuid not null,
  publication_id uuid not null,
  part int not null,
  text text not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint publication_text_part_unique unique (authority_id, publication_id, part),
  constraint publication_text_of_publication foreign key (authority_id, publication_id) references input_publication (authority_id, id)
);
select raise_wall('publication_text', 'select, insert, delete');

create table input_note (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  text text not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint input_note_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint input_note_by foreign key (authority_id, by_account) references account (authority_id, id)
);
select raise_wall('input_note', 'select, insert, delete');
