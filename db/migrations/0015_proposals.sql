-- Citizens' proposals (kommuneloven § 12-1): their life, who signs them and how that is counted, and the case that the council treats.

-- A case that a proposal brought to the council is opened by the delivery, not planned: the council must treat it itself.
alter table case_file add column origin text not null default 'planned' constraint case_file_origin_known check (origin in ('planned', 'proposal'));

create table proposal_counter (
  authority_id int not null references authority (id),
  year int not null,
  last int not null,
  primary key (authority_id, year)
);
select raise_wall('proposal_counter', 'select, insert, update');

create table proposal (
  authority_id int not null references authority (id),
  id uuid not null,
  -- Given when it is sent to the authority; a draft has none.
  year int,
  number int,
  state text not null constraint proposal_state_known check (state in (
    'draft', 'looked_through', 'collecting', 'delivered', 'admitted', 'postponed', 'returned', 'referred', 'taken_up',
    'adopted', 'adopted_partly', 'rejected', 'not_admissible', 'carried_out', 'expired', 'withdrawn')),
  language text not null constraint proposal_language_known check (language in ('nb', 'nn')),
  title text not null,
  slug text not null,
  request text not null,
  reasons text not null,
  salt bytea not null constraint proposal_salt_is_32_bytes check (octet_length(salt) = 32),
  -- Whose draft it is; null when the office wrote down what somebody without eID proposes.
  citizen_id uuid,
  entered_by uuid,
  form_key bytea constraint proposal_form_key_is_32_bytes check (octet_length(form_key) = 32),
  -- K2: frozen together when signing opens.
  threshold int constraint proposal_threshold_positive check (threshold > 0),
  population int,
  population_as_of date,
  population_source text,
  begun_at timestamptz not null,
  sent_at timestamptz,
  opened_at timestamptz,
  closes_on date,
  qualified_at timestamptz,
  delivered_on date,
  -- K3: six months after delivery; null where no deadline runs. Kept when a referral switches it off (K4).
  decide_by date,
  is_voluntary boolean not null default false,
  -- K14: where the council chose to take it up: meeting and case number, as its minutes say.
  taken_up_reference text not null default '' constraint taken_up_somewhere check (not is_voluntary or taken_up_reference <> ''),
  case_id uuid,
  -- K5: what the council itself said.
  admissible text not null default 'unknown' constraint proposal_admissible_known check (admissible in ('unknown', 'council_yes', 'council_no')),
  refused_for text constraint proposal_refused_for_known check (refused_for in ('not_our_activity', 'same_content')),
  -- K4: the ongoing plan case that it is treated with.
  plan_case text not null default '',
  plan_reference text not null default '',
  referred_on date,
  decided_on date,
  ended_at timestamptz,
  remark text not null default '',
  remark_ground text constraint proposal_remark_ground_known check (remark_ground in ('personal_data', 'unlawful', 'unclear_request')),
  version int not null default 1,
  primary key (authority_id, id),
  constraint proposal_number_unique unique (authority_id, year, number),
  constraint proposal_form_once unique (authority_id, form_key),
  constraint one_proposal_per_case unique (authority_id, case_id),
  constraint proposal_numbered_when_sent check ((number is null) = (sent_at is null) and (year is null) = (number is null)),
  constraint threshold_frozen_whole check ((threshold is null) = (population is null) and (threshold is null) = (population_as_of is null) and (threshold is null) = (population_source is null)),
  constraint opened_with_threshold check ((opened_at is null) = (threshold is null) and (opened_at is null) = (closes_on is null)),
  constraint delivered_to_a_case check (delivered_on is null or case_id is not null),
  constraint deadline_from_delivery check (decide_by is null or delivered_on is not null),
  constraint referred_names_plan_case check (state <> 'referred' or (plan_case <> '' and referred_on is not null)),
  constraint not_admissible_has_ground check ((state = 'not_admissible') = (refused_for is not null)),
  constraint proposal_of_citizen foreign key (authority_id, citizen_id) references citizen (authority_id, id),
  constraint proposal_entered_by foreign key (authority_id, entered_by) references account (authority_id, id),
  constraint proposal_with_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
create index proposal_by_citizen on proposal (authority_id, citizen_id);
create index proposal_by_state on proposal (authority_id, state);
select raise_wall('proposal', 'select, insert, update, delete');

-- K13: named to the municipality. An adult's name is public, and she is told so first; under 18 never.
create table proposer (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  name text not null,
  name_salt bytea not null constraint proposer_name_salt_is_32_bytes check (octet_length(name_salt) = 32),
  telephone text not null default '',
  email text not null default '',
  -- K11: a resident, a party branch or an elected member, and what the page calls the two last.
  kind text not null constraint proposer_kind_known check (kind in ('resident', 'party_branch', 'elected_member')),
  on_behalf_of text not null default '',
  under_18 boolean not null,
  -- K10: what the register said when it was sent. Null while it is a draft, and where the office has checked by other means.
  resident boolean,
  municipality text,
  checked_at timestamptz,
  checked_source text,
  primary key (authority_id, id),
  constraint proposer_once unique (authority_id, proposal_id),
  constraint branch_has_a_name check (kind = 'resident' or on_behalf_of <> ''),
  constraint proposer_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id)
);
select raise_wall('proposer', 'select, insert, update, delete');

-- What each treatment of the council's meant for the proposal, in order. What was recorded is never changed: one that was written down
-- wrong is put right by another treatment, whose outcome takes its place.
create table proposal_outcome (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  treatment_id uuid not null,
  place int not null constraint proposal_outcome_place_positive check (place > 0),
  outcome text not null constraint proposal_outcome_known check (outcome in ('adopt', 'adopt_partly', 'reject', 'admit', 'refuse_admission', 'refer', 'postpone', 'return')),
  ground text constraint proposal_outcome_ground_known check (ground in ('not_our_activity', 'same_content')),
  plan_case text not null default '',
  plan_reference text not null default '',
  put_right_by uuid,
  primary key (authority_id, id),
  constraint one_outcome_per_treatment unique (authority_id, treatment_id),
  constraint refused_with_a_ground check ((outcome = 'refuse_admission') = (ground is not null)),
  constraint referred_to_a_plan_case check ((outcome = 'refer') = (plan_case <> '') and (outcome = 'refer') = (plan_reference <> '')),
  constraint proposal_outcome_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id),
  constraint proposal_outcome_of_treatment foreign key (authority_id, treatment_id) references treatment (authority_id, id),
  constraint proposal_outcome_put_right_by foreign key (authority_id, put_right_by) references treatment (authority_id, id)
);
create unique index one_standing_outcome_per_place on proposal_outcome (authority_id, proposal_id, place) where put_right_by is null;
select raise_wall('proposal_outcome', 'select, insert, update');

-- K5, K6: what an officer points out to the council. A flag stops nothing.
create table proposal_flag (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  kind text not null constraint proposal_flag_kind_known check (kind in ('not_our_activity', 'same_content', 'plan_case')),
  note text not null default '',
  about_case_id uuid,
  about_proposal_id uuid,
  by_account uuid not null,
  at timestamptz not null,
  lifted_at timestamptz,
  primary key (authority_id, id),
  constraint proposal_flag_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id),
  constraint proposal_flag_about_case foreign key (authority_id, about_case_id) references case_file (authority_id, id),
  constraint proposal_flag_about_proposal foreign key (authority_id, about_proposal_id) references proposal (authority_id, id),
  constraint proposal_flag_by foreign key (authority_id, by_account) references account (authority_id, id)
);
create index proposal_flag_by_proposal on proposal_flag (authority_id, proposal_id);
select raise_wall('proposal_flag', 'select, insert, update');

-- K2: a threshold that was frozen anew, with the figure that it took the place of.
create table proposal_threshold (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  threshold int not null,
  population int not null,
  population_as_of date not null,
  population_source text not null,
  reason text not null default '',
  by_account uuid,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint proposal_threshold_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id),
  constraint proposal_threshold_by foreign key (authority_id, by_account) references account (authority_id, id)
);
select raise_wall('proposal_threshold', 'select, insert');
select only_added('proposal_threshold');

-- The random key of one proposal, wrapped by a master key that is in no database. Deleted when the council has decided on admissibility.
create table signature_key (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  wrapped bytea not null,
  -- Which master key wrapped it: the first eight bytes of its digest.
  master bytea not null constraint signature_key_master_is_8_bytes check (octet_length(master) = 8),
  primary key (authority_id, id),
  constraint one_signature_key unique (authority_id, proposal_id),
  constraint signature_key_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id)
);
select raise_wall('signature_key', 'select, insert, update, delete');

-- One row for each signature that counts: no name, no number, no link to a session. The tag tells only that the same person has not
-- signed this proposal before, and is emptied with the key. What stays is the record of how it was verified (eForvaltningsforskriften § 28).
create table signature (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  way text not null constraint signature_way_known check (way in ('digital', 'paper')),
  tag bytea constraint signature_tag_is_32_bytes check (octet_length(tag) = 32),
  signed_on date not null,
  auth_method text not null,
  acr text not null default '',
  municipality text,
  -- A day, as signed_on is: an instant could be laid beside the log of who was signed in.
  checked_on date not null,
  checked_source text not null,
  paper_list_id uuid,
  primary key (authority_id, id),
  constraint signature_once unique (authority_id, proposal_id, tag),
  constraint paper_signature_has_list check ((way = 'paper') = (paper_list_id is not null)),
  constraint signature_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id)
);
select raise_wall('signature', 'select, insert, update, delete');

-- Always equal to the rows: moved by the statement that adds or removes them.
create table signature_count (
  authority_id int not null,
  proposal_id uuid not null,
  digital int not null default 0 constraint signature_count_digital_not_negative check (digital >= 0),
  paper int not null default 0 constraint signature_count_paper_not_negative check (paper >= 0),
  counted_at timestamptz not null,
  primary key (authority_id, proposal_id),
  constraint signature_count_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id)
);
select raise_wall('signature_count', 'select, insert, update');

-- A paper list: entered by one officer, confirmed by another (K15).
create table paper_list (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  number int not null,
  state text not null constraint paper_list_state_known check (state in ('entered', 'confirmed', 'rejected')),
  received_on date not null,
  lines int not null constraint paper_list_has_lines check (lines > 0),
  unreadable int not null default 0,
  count_valid int,
  count_double int,
  note text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null,
  settled_by uuid,
  settled_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint paper_list_number_unique unique (authority_id, proposal_id, number),
  constraint paper_list_settled_whole check ((state = 'entered') = (settled_at is null) and (settled_by is null) = (settled_at is null)),
  constraint paper_list_of_two_people check (settled_by is null or state = 'rejected' or settled_by <> entered_by),
  constraint paper_list_counted_when_confirmed check ((state = 'confirmed') = (count_valid is not null) and (count_valid is null) = (count_double is null)),
  constraint paper_list_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id),
  constraint paper_list_entered_by foreign key (authority_id, entered_by) references account (authority_id, id),
  constraint paper_list_settled_by foreign key (authority_id, settled_by) references account (authority_id, id)
);
select raise_wall('paper_list', 'select, insert, update');
alter table signature add constraint signature_of_paper_list foreign key (authority_id, paper_list_id) references paper_list (authority_id, id);

create table paper_line (
  authority_id int not null,
  id uuid not null,
  paper_list_id uuid not null,
  line int not null,
  tag bytea constraint paper_line_tag_is_32_bytes check (octet_length(tag) = 32),
  found text not null constraint paper_line_found_known check (found in ('resident', 'not_resident', 'unknown')),
  municipality text,
  checked_on date not null,
  checked_source text not null,
  -- Said when the list is confirmed; taken_back already when its signer takes her signature back while the list waits. Goes with the tag.
  outcome text constraint paper_line_outcome_known check (outcome in ('counted', 'double', 'signed_already', 'not_resident', 'unknown', 'taken_back')),
  primary key (authority_id, id),
  constraint paper_line_number_unique unique (authority_id, paper_list_id, line),
  constraint paper_line_of_list foreign key (authority_id, paper_list_id) references paper_list (authority_id, id)
);
select raise_wall('paper_line', 'select, insert, update');

-- Pages as they were scanned; never public.
create table paper_scan (
  authority_id int not null,
  id uuid not null,
  paper_list_id uuid not null,
  page int not null,
  file_id uuid not null,
  primary key (authority_id, id),
  constraint paper_scan_page_unique unique (authority_id, paper_list_id, page),
  constraint paper_scan_of_list foreign key (authority_id, paper_list_id) references paper_list (authority_id, id),
  constraint paper_scan_of_file foreign key (authority_id, file_id) references stored_file (authority_id, id)
);
select raise_wall('paper_scan', 'select, insert');

-- Those who want news of a proposal: an address that is sealed, and nothing that leads to a signature.
create table proposal_news (
  authority_id int not null,
  id uuid not null,
  proposal_id uuid not null,
  sealed_email bytea not null,
  -- Keyed hash of proposal and address: the same address stands there once, and no two proposals show that it is the same.
  address_key bytea not null constraint proposal_news_address_key_is_32_bytes check (octet_length(address_key) = 32),
  language text not null constraint proposal_news_language_known check (language in ('nb', 'nn')),
  primary key (authority_id, id),
  constraint proposal_news_once unique (authority_id, proposal_id, address_key),
  constraint proposal_news_of_proposal foreign key (authority_id, proposal_id) references proposal (authority_id, id)
);
select raise_wall('proposal_news', 'select, insert, delete');

-- Proposals are found as cases are. Likeness of titles is reckoned over the cases and proposals of one council term, some thousands at most:
-- an index for it (gin_trgm_ops beside the authority) makes the embedded database hang on «%».
alter table public_search alter column case_id drop not null;
alter table public_search drop constraint public_search_kind_known;
alter table public_search add constraint public_search_kind_known check (kind in ('case', 'input', 'answer', 'treatment', 'proposal'));
create index public_search_of_kind on public_search (authority_id, kind, at);

-- An event of a proposal before it has a case is found by its subject (event_of_subject).
