-- A filter of the list under a name; without a person everybody sees it.
create table register.saved_view (
    id        uuid primary key,
    person_id uuid references people.person,
    name      text not null check (length(name) between 1 and 60),
    query     text not null
);
create index saved_view_of_person on register.saved_view (person_id);
