-- Themes, what they gather, what is wished for, and what the administration recommends before the vote.

create table theme (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  number int not null,
  title text not null,
  summary text not null default '',
  is_outside boolean not null default false,
  forwarded_to text not null default '',
  opened_at timestamptz not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (authority_id, id),
  constraint theme_number_unique unique (authority_id, case_id, number),
  constraint theme_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('theme', 'select, insert, update');

create table theme_follows (
  authority_id int not null,
  id uuid not null,
  theme_id uuid not null,
  follows_id uuid not null,
  primary key (authority_id, id),
  constraint theme_follows_once unique (authority_id, theme_id, follows_id),
  constraint theme_follows_theme foreign key (authority_id, theme_id) references theme (authority_id, id),
  constraint theme_follows_other foreign key (authority_id, follows_id) references theme (authority_id, id)
);
select raise_wall('theme_follows', 'select, insert');
select only_added('theme_follows');

create table theme_link (
  authority_id int not null,
  id uuid not null,
  theme_id uuid not null,
  input_id uuid not null,
  part int,
  from_offset int,
  to_offset int,
  stance text not null constraint theme_link_stance_known check (stance in ('for', 'against', 'mixed', 'none')),
  linked_at timestamptz not null,
  unlinked_at timestamptz,
  primary key (authority_id, id),
  constraint theme_link_passage_whole check ((part is null) = (from_offset is null) and (part is null) = (to_offset is null)),
  constraint theme_link_of_theme foreign key (authority_id, theme_id) references theme (authority_id, id),
  constraint theme_link_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
create unique index open_theme_link_once on theme_link (authority_id, input_id, theme_id) where unlinked_at is null;
create index theme_link_by_theme on theme_link (authority_id, theme_id) where unlinked_at is null;
select raise_wall('theme_link', 'select, insert, update');

-- The answers that a tally is made of, in the order asked; fits names the alternatives that the wish fits ('AB').
create table wish (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  sort int not null,
  label text not null,
  fits text not null default '' constraint wish_fits_form check (fits ~ '^[A-H]*$'),
  primary key (authority_id, id),
  constraint wish_label_unique unique (authority_id, case_id, label),
  constraint wish_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('wish', 'select, insert, delete');

create table input_wish (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  wish_id uuid not null,
  version int not null default 1,
  primary key (authority_id, id),
  constraint input_wish_once unique (authority_id, input_id),
  constraint input_wish_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint input_wish_of_wish foreign key (authority_id, wish_id) references wish (authority_id, id)
);
select raise_wall('input_wish', 'select, insert, update, delete');

create table assessment (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  theme_id uuid,
  input_id uuid,
  version int not null,
  raised text not null,
  weight text not null constraint assessment_weight_known check (weight in ('full', 'partly', 'none', 'outside')),
  why text not null,
  salt bytea not null constraint assessment_salt_is_32_bytes check (octet_length(salt) = 32),
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint assessment_has_one_target check ((theme_id is null) <> (input_id is null)),
  constraint assessment_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint assessment_of_theme foreign key (authority_id, theme_id) references theme (authority_id, id),
  constraint assessment_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint assessment_by foreign key (authority_id, by_account) references account (authority_id, id)
);
create unique index assessment_theme_version on assessment (authority_id, theme_id, version) where theme_id is not null;
create unique index assessment_input_version on assessment (authority_id, input_id, version) where input_id is not null;
create index assessment_by_case on assessment (authority_id, case_id);
select raise_wall('assessment', 'select, insert');
select only_added('assessment');
