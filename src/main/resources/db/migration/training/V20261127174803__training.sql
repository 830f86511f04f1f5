create schema training;

create table training.training (
    id        uuid primary key,
    person_id uuid not null,
    held_on   date not null,
    words     text not null check (length(words) between 1 and 500),
    by_name   text not null,
    at        timestamptz not null
);
create index training_of_person on training.training (person_id, held_on desc, id desc);
