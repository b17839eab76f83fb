create table citizen (
  authority_id int not null references authority (id),
  id uuid not null,
  issuer text not null,
  sub text not null,
  primary key (authority_id, id),
  constraint citizen_once_per_sub unique (authority_id, issuer, sub)
);
select raise_wall('citizen', 'select, insert');
