-- What each input of a frozen set was counted by: a later correction of age, district or «svarer som» moves nobody out of a frozen figure.
-- It is no part of the line that the control code binds. Null: a set frozen before this, of which it cannot be known.
alter table briefing_line add column counted jsonb;

alter table briefing_line disable trigger only_added;

-- Stances are those of the links that stood then; age, channel and translation the last that an event told before it was frozen.
-- Like letters are reckoned from the texts, as before.
update briefing_line bl set counted = jsonb_build_object(
  'channel', coalesce((select e.payload ->> 'channel' from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.described'
    and e.at <= b.frozen_at and e.payload ->> 'channel' is not null order by e.at desc limit 1), i.channel),
  'answersAs', i.answers_as, 'district', i.district,
  'age', coalesce((select coalesce(e.payload -> 'ageGroup', 'null'::jsonb) from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.described'
    and e.at <= b.frozen_at order by e.at desc limit 1), to_jsonb(i.age_group), 'null'::jsonb),
  'isTranslated', coalesce((select (e.payload ->> 'isTranslated')::boolean from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.translated'
    and e.at <= b.frozen_at order by e.at desc limit 1),
    (select not (e.payload ->> 'isTranslated')::boolean from event e where e.authority_id = i.authority_id and e.subject_id = i.id and e.type = 'input.translated'
    and e.at > b.frozen_at order by e.at limit 1), i.is_translated),
  'isFromBody', i.kind = 'statement' or i.council_body_id is not null or coalesce(s.organisation, '') <> '',
  'isAlike', null,
  'wish', (select (w.value ->> 'sort')::int from jsonb_array_elements(b.counts -> 'wishes') w
    join input_wish iw on iw.authority_id = i.authority_id and iw.input_id = i.id where w.value ->> 'id' = iw.wish_id::text limit 1),
  'stances', coalesce((select jsonb_object_agg(l.theme_id, l.stance) from theme_link l where l.authority_id = i.authority_id and l.input_id = i.id
    and l.linked_at <= b.frozen_at and (l.unlinked_at is null or l.unlinked_at > b.frozen_at)), '{}'))
from briefing b, input i left join input_sender s on s.authority_id = i.authority_id and s.input_id = i.id
where b.authority_id = bl.authority_id and b.id = bl.briefing_id and i.authority_id = bl.authority_id and i.id = bl.input_id;

-- A set in which a group's figure is no longer what its lines say was corrected since: then none of it is claimed to be known.
update briefing_line bl set counted = null where exists (
  select 1 from briefing b
  cross join lateral (values ('ages', 'age'), ('districts', 'district'), ('answersAs', 'answersAs')) as field (tally, key)
  cross join lateral jsonb_array_elements(b.counts -> field.tally) as shown
  where b.authority_id = bl.authority_id and b.id = bl.briefing_id and (shown.value ->> 'count')::int <> (
    select count(*) from briefing_line o join input i on i.authority_id = o.authority_id and i.id = o.input_id
    where o.authority_id = b.authority_id and o.briefing_id = b.id and i.kind <> 'objection' and o.standing <> 'set_aside'
      and shown.value -> 'keys' ? coalesce(nullif(o.counted ->> field.key, ''), 'not_said')));

alter table briefing_line enable always trigger only_added;
