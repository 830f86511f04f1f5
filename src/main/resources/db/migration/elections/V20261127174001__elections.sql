create schema elections;

-- A poll; from begins_on until poll_on its pre-election period runs, together with that of any other.
create table elections.election (
    id        uuid primary key,
    poll      text not null check (length(poll) between 1 and 200),
    area      text not null,
    begins_on date not null,
    notice_on date not null,
    poll_on   date not null,
    by_name   text not null,
    at        timestamptz not null,
    check (begins_on <= notice_on and notice_on <= poll_on)
);
create index election_by_day on elections.election (poll_on desc, id desc);
