-- What staff did to what a resident wrote, with what it said, who wrote it and where it stood, kept before anything went.
create table inbox.moderation (
    id          uuid primary key,
    number      bigint generated always as identity,
    item_id     uuid not null references inbox.item (id),
    deed        text not null check (deed in ('HIDE', 'SHOW', 'REMOVE')),
    reason      text not null check (reason <> ''),
    by_person   uuid,
    by_name     text not null,
    at          timestamptz not null,
    done_at     timestamptz,
    author      text not null,
    handle      text,
    text        text not null,
    permalink   text,
    written_at  timestamptz not null
);

create index moderation_of_item on inbox.moderation (item_id, number);

-- Hidden on the network from here; its author may still see it there.
alter table inbox.item add column hidden_at timestamptz;
