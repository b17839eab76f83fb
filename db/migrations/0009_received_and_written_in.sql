-- A letter counts from the day it came; when somebody wrote it down is a fact of its own.
alter table input add column entered_at timestamptz;
update input i set entered_at = coalesce(
  (select min(e.at) from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.received'), i.received_at);
alter table input alter column entered_at set not null;
alter table input add constraint written_in_after_it_came check (entered_at >= received_at);

-- A seat has one holder at a time, and nobody sits twice in a body.
create unique index seat_held_once on seat (authority_id, body_id, kind, number) where until_on is null;
create unique index seat_one_for_each_in_body on seat (authority_id, body_id, account_id) where until_on is null and account_id is not null;
