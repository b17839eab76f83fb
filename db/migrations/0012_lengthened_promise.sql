-- A period that is made longer is a version of the promise of its own: the day it was, the day it became, and when. It needs no reason,
-- nor does the mended spelling of an activity's name; a change does.
alter table promise drop constraint promise_kind_known;
alter table promise add constraint promise_kind_known check (kind in ('published', 'changed', 'corrected', 'lengthened'));
alter table promise drop constraint changed_promise_has_reason;
alter table promise add constraint changed_promise_has_reason check (kind <> 'changed' or reason <> '');

-- Whether an input came late is told by when it came and by the period that holds now.
alter table input drop column is_late;
