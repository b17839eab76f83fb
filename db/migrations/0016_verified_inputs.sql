-- A resident's input, verified: an author has shown by eID that whoever wrote it lives here. Who she is, is kept nowhere: no subject, no session, no number.

create table input_verification (
  authority_id int not null,
  id uuid not null,
  input_id uuid not null,
  resident boolean not null constraint only_residents_are_verified check (resident),
  -- Null for a graded address (G6).
  municipality text,
  checked_on date not null,
  source text not null constraint input_verification_source_known check (source in ('fiks', 'exercise')),
  acr text not null constraint input_verification_acr_known check (acr in ('idporten-loa-substantial', 'idporten-loa-high')),
  auth_method text,
  primary key (authority_id, id),
  constraint input_verified_once unique (authority_id, input_id),
  constraint input_verification_of_input foreign key (authority_id, input_id) references input (authority_id, id)
);
select raise_wall('input_verification', 'select, insert, delete');

-- As in 0011, and who stands behind each input.
create or replace view input_standing with (security_invoker = true) as
select f.*, n.has_new_part,
  -- What an officer must read: what nobody has read, what was added since, and a wish to be taken down.
  (f.standing = 'unread' or n.has_new_part or f.asks_takedown) as is_new,
  (f.owes_answer and not f.is_waiting and f.open_links = 0 and f.own_answer_at is null) as is_unsorted,
  b.behind
from (
  select i.authority_id, i.id as input_id, i.case_id, i.number, i.kind,
    p.id as publication_id, p.version as publication_version, p.at as read_at, p.ground, s.standing,
    s.standing in ('published', 'in_part') as is_shown,
    s.standing in ('unread', 'held') as is_waiting,
    s.standing = 'set_aside' as is_set_aside,
    (i.takedown_wished_at is not null and s.standing in ('unread', 'held', 'published', 'in_part')) as asks_takedown,
    coalesce(l.open_links, 0) as open_links,
    own.at as own_answer_at,
    case
      when own.at is not null then own.at
      when l.open_links > 0 and l.open_links = l.reached_links then l.last_reached
    end as answered_at,
    -- An objection has a state of its own and is never counted with the others (P6); what is set aside owes no answer.
    (i.kind <> 'objection' and s.standing <> 'set_aside') as owes_answer
  from input i
  left join lateral (
    select p.id, p.version, p.kind, p.ground, p.at from input_publication p
    where p.authority_id = i.authority_id and p.input_id = i.id order by p.version desc limit 1
  ) p on true
  cross join lateral (
    select coalesce(p.kind, case when i.held_for <> '{}' then 'held' else 'unread' end) as standing
  ) s
  left join lateral (
    select min(a.at) as at from standing_answer a where a.authority_id = i.authority_id and a.input_id = i.id
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
  ) l on true
) f
-- Added since somebody read it, or since it was answered where nobody has decided yet whether it is shown.
cross join lateral (
  select not f.is_set_aside and exists (select 1 from input_content c
    where c.authority_id = f.authority_id and c.input_id = f.input_id and c.part > 0 and c.at > coalesce(f.read_at, f.answered_at)) as has_new_part
) n
-- Who stands behind it, as far as we know: exactly one class. An organisation is counted as one whoever wrote for it; what an author has
-- confirmed weighs more than by which way it came. `confirmed_email` comes with the delivery of mail: until then no address is kept.
cross join lateral (
  select case
    when f.kind <> 'input' or exists (select 1 from input o left join input_sender s on s.authority_id = o.authority_id and s.input_id = o.id
      where o.authority_id = f.authority_id and o.id = f.input_id and (o.council_body_id is not null or coalesce(s.organisation, '') <> '')) then 'organisation'
    when exists (select 1 from input_verification v where v.authority_id = f.authority_id and v.input_id = f.input_id) then 'verified_resident'
    when exists (select 1 from input t where t.authority_id = f.authority_id and t.id = f.input_id and t.entered_by is not null) then 'typed_in'
    else 'not_verified'
  end as behind
) b;
