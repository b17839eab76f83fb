-- «Jeg svarer som» belongs to what is asked: every activity has its own list. What stood on a case goes to all that ask in it.
alter table activity add column answers_as jsonb not null default '[]';
update activity a set answers_as = c.answers_as from case_file c where c.authority_id = a.authority_id and c.id = a.case_id and a.takes_input;
alter table case_file drop column answers_as;

-- What speaks for and against each alternative, in the administration's words and in those of bodies that have treated the case.
alter table briefing_draft add column alternative_reasons jsonb not null default '[]';

-- Who wants one alternative has not said which she is against; a wish may say it.
alter table wish add column against text not null default '' constraint wish_against_form check (against ~ '^[A-H]*$');
