-- The reasons given back, whom they reached, what the author says of them, and what is carried out.

create table answer (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  theme_id uuid,
  input_id uuid,
  version int not null,
  language text not null constraint answer_language_known check (language in ('nb', 'nn')),
  came_of_it text not null,
  weight text not null constraint answer_weight_known check (weight in ('full', 'partly', 'none', 'outside')),
  why text not null,
  body_reason text not null default '',
  forwarded_to text not null default '',
  treatment_id uuid,
  salt bytea not null constraint answer_salt_is_32_bytes check (octet_length(salt) = 32),
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint answer_has_one_target check ((theme_id is null) <> (input_id is null)),
  constraint answer_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint answer_of_theme foreign key (authority_id, theme_id) references theme (authority_id, id),
  constraint answer_of_input foreign key (authority_id, input_id) references input (authority_id, id),
  constraint answer_of_treatment foreign key (authority_id, treatment_id) references treatment (authority_id, id),
  constraint answer_by foreign key (authority_id, by_account) references account (authority_id, id)
);
create unique index answer_theme_version on answer (authority_id, theme_id, version) where theme_id is not null;
create unique index answer_input_version on answer (authority_id, input_id, version) where input_id is not null;
create index answer_by_case on answer (authority_id, case_id);
select raise_wall('answer', 'select, insert');
select only_added('answer');

create table answer_reach (
  authority_id int not null,
  id uuid not null,
  answer_id uuid not null,
  input_id uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint answer_reach_once unique (authority_id, answer_id, input_id),
  constraint answer_reach_of_answer foreign key (authority_id, answer_id) references answer (authority_id, id),
  constraint answer_reach_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
create index answer_reach_by_input on answer_reach (authority_id, input_id);
select raise_wall('answer_reach', 'select, insert');
select only_added('answer_reach');

create table reaction (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  input_id uuid not null,
  answered text not null constraint reaction_answered_known check (answered in ('yes', 'partly', 'no')),
  at timestamptz not null,
  version int not null default 1,
  primary key (authority_id, id),
  constraint reaction_once unique (authority_id, input_id),
  constraint reaction_of_case foreign key (authority_id, case_id) references case_file (authority_id, id),
  constraint reaction_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
select raise_wall('reaction', 'select, insert, update');

create table reaction_remark (
  authority_id int not null,
  id uuid not null,
  reaction_id uuid not null,
  text text not null,
  salt bytea not null constraint reaction_remark_salt_is_32_bytes check (octet_length(salt) = 32),
  at timestamptz not null,
  primary key (authority_id, id),
  constraint reaction_remark_of_reaction foreign key (authority_id, reaction_id) references reaction (authority_id, id)
);
select raise_wall('reaction_remark', 'select, insert, delete');

-- What an officer made of a remark: read and shown, or read and kept from the web.
create table remark_reading (
  authority_id int not null,
  id uuid not null,
  remark_id uuid not null,
  shown boolean not null,
  by_account uuid not null,
  at timestamptz not null,
  primary key (authority_id, id),
  constraint remark_reading_once unique (authority_id, remark_id),
  constraint remark_reading_by foreign key (authority_id, by_account) references account (authority_id, id)
);
select raise_wall('remark_reading', 'select, insert');

create table measure (
  authority_id int not null,
  id uuid not null,
  case_id uuid not null,
  number int not null,
  title text not null,
  owner_title text not null,
  state text not null constraint measure_state_known check (state in ('planned', 'under_way', 'done', 'dropped')),
  due_on date,
  done_on date,
  note text not null default '',
  version int not null default 1,
  primary key (authority_id, id),
  constraint measure_number_unique unique (authority_id, case_id, number),
  constraint done_measure_is_dated check ((state = 'done') = (done_on is not null)),
  constraint measure_of_case foreign key (authority_id, case_id) references case_file (authority_id, id)
);
select raise_wall('measure', 'select, insert, update');

-- Where every input stands: the one place that says what is published and what waits for an answer.
create view input_standing with (security_invoker = true) as
select i.authority_id, i.id as input_id, i.case_id, i.number, i.kind,
  p.id as publication_id, p.version as publication_version, p.ground,
  coalesce(p.kind, case when i.held_for <> '{}' then 'held' else 'unread' end) as standing,
  coalesce(p.kind = 'set_aside', false) as is_set_aside,
  coalesce(l.open_links, 0) as open_links,
  own.at as own_answer_at,
  case
    when own.at is not null then own.at
    when l.open_links > 0 and l.open_links = l.reached_links then l.last_reached
  end as answered_at,
  -- An objection has a state of its own and is never counted with the others (P6); what is set aside owes no answer.
  (i.kind <> 'objection' and coalesce(p.kind, '') <> 'set_aside') as owes_answer
from input i
left join lateral (
  select p.id, p.version, p.kind, p.ground from input_publication p
  where p.authority_id = i.authority_id and p.input_id = i.id order by p.version desc limit 1
) p on true
left join lateral (
  select min(a.at) as at from answer a where a.authority_id = i.authority_id and a.input_id = i.id
) own on true
left join lateral (
  select count(*)::int as open_links, count(r.reached)::int as reached_links, max(r.reached) as last_reached
  from theme_link tl
  left join lateral (
    select min(ar.at) as reached from answer_reach ar
    join answer a on a.authority_id = ar.authority_id and a.id = ar.answer_id
    where ar.authority_id = tl.authority_id and ar.input_id = tl.input_id and a.theme_id = tl.theme_id
  ) r on true
  where tl.authority_id = i.authority_id and tl.input_id = i.id and tl.unlinked_at is null
) l on true;
grant select on input_standing to trappa_app;
