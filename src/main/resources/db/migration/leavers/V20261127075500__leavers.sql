create schema leavers;

-- The same person named again for the same day is the same leaver.
create table leavers.leaver (
    id             uuid primary key,
    email          text not null,
    person         uuid references people.person,
    name           text not null,
    left_on        date not null,
    arrived_at     timestamptz not null,
    worked_at      timestamptz,
    refused        text,
    handed_over_at timestamptz,
    handed_over_by text
);
create unique index leaver_once on leavers.leaver (lower(email), left_on);
create index leaver_person on leavers.leaver (person);
create index leaver_arrived on leavers.leaver (arrived_at desc, id desc);
