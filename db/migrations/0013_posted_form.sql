-- One form, one act: the same rendering sent again with the same words leads to where the first one led, and does nothing.
-- The key is a hash of the rendering's sealed token, the address and the fields; rows are forgotten when no such token is good any more.
create table posted_form (
  authority_id int not null references authority (id),
  id uuid not null,
  key bytea not null constraint posted_form_key_is_32_bytes check (octet_length(key) = 32),
  place text not null default '',
  at timestamptz not null,
  primary key (authority_id, id),
  constraint posted_form_once unique (authority_id, key)
);
select raise_wall('posted_form', 'select, insert, update, delete');
create index posted_form_by_age on posted_form (authority_id, at);
