-- What a withdrawn case gave everybody as its answer is an answer only as long as the case is withdrawn.
alter table answer add column is_withdrawal boolean not null default false;
alter table answer disable trigger only_added;
update answer set is_withdrawal = true
where input_id is not null and treatment_id is null and weight = 'outside' and forwarded_to = ''
  and came_of_it in ('Saken er trukket, og innspillet blir derfor ikke behandlet videre.', 'Saka er trekt, og innspelet blir difor ikkje behandla vidare.');
alter table answer enable always trigger only_added;
alter table answer add constraint withdrawal_is_said_to_one_input check (not is_withdrawal or (input_id is not null and treatment_id is null));

-- The decision that holds: none while the case is open again.
alter table case_file add column decision_stands_at timestamptz
  generated always as (case when state in ('decided', 'completed') then decided_at end) stored;
update case_file set withdrawn_reason = '' where state <> 'withdrawn';
alter table case_file add constraint only_withdrawn_gives_reason check (state = 'withdrawn' or withdrawn_reason = '');

-- The answers that hold: what was said because a case was withdrawn falls when it is opened again.
create view standing_answer with (security_invoker = true) as
select a.* from answer a join case_file c on c.authority_id = a.authority_id and c.id = a.case_id
where not a.is_withdrawal or c.state = 'withdrawn';
grant select on standing_answer to trappa_app;

-- Where every input stands: the one place that says what is shown, what must be read, what is sorted and what waits for an answer.
drop view input_standing;
create view input_standing with (security_invoker = true) as
select f.*, n.has_new_part,
  -- What an officer must read: what nobody has read, what was added since, and a wish to be taken down.
  (f.standing = 'unread' or n.has_new_part or f.asks_takedown) as is_new,
  (f.owes_answer and not f.is_waiting and f.open_links = 0 and f.own_answer_at is null) as is_unsorted
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
) n;
grant select on input_standing to trappa_app;
