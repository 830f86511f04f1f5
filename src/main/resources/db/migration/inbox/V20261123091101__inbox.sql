create schema inbox;

-- Who wrote to us: what the network shows of them and no more.
create table inbox.resident (
    id        uuid primary key,
    network   text not null,
    remote_id text not null,
    name      text not null,
    handle    text,
    unique (network, remote_id)
);

-- What one resident and one account say to each other below one post.
create table inbox.conversation (
    id            uuid primary key,
    number        bigint generated always as identity unique,
    account_id    uuid not null references register.account (id),
    connection_id uuid not null,
    thread        text not null,
    resident_id   uuid not null references inbox.resident (id),
    opened_at     timestamptz not null,
    last_item_at  timestamptz not null,
    -- While the resident waits for an answer: since when, and until when it is promised.
    waiting_since timestamptz,
    due_at        timestamptz,
    assignee      uuid,
    closed_at     timestamptz,
    unique (connection_id, thread, resident_id),
    check ((waiting_since is null) = (due_at is null))
);

create index conversation_open on inbox.conversation (account_id, coalesce(due_at, 'infinity'), id) where closed_at is null;
create index conversation_of_assignee on inbox.conversation (assignee, coalesce(due_at, 'infinity'), id) where closed_at is null;
create index conversation_closed on inbox.conversation (closed_at desc, id) where closed_at is not null;
create index conversation_of_resident on inbox.conversation (resident_id);

create table inbox.item (
    id              uuid primary key,
    conversation_id uuid not null references inbox.conversation (id),
    connection_id   uuid not null,
    remote_id       text not null,
    version         text,
    permalink       text,
    kind            text not null,
    ours            boolean not null,
    author          text not null,
    text            text not null,
    written_at      timestamptz not null,
    received_at     timestamptz not null,
    edited_at       timestamptz,
    removed_at      timestamptz,
    unique (connection_id, remote_id)
);

create index item_of_conversation on inbox.item (conversation_id, written_at, id);
create index item_words on inbox.item using gin (to_tsvector('simple', text));
create index item_received on inbox.item (received_at desc, id desc);

-- What an item said before its author changed it.
create table inbox.revision (
    id      uuid primary key,
    item_id uuid not null references inbox.item (id),
    text    text not null,
    until   timestamptz not null
);

create index revision_of_item on inbox.revision (item_id);

-- Removed on the network, perhaps before we ever heard of it.
create table inbox.removal (
    connection_id uuid not null,
    remote_id     text not null,
    at            timestamptz not null,
    primary key (connection_id, remote_id)
);

create table inbox.reply (
    id              uuid primary key,
    conversation_id uuid not null references inbox.conversation (id),
    item_id         uuid not null references inbox.item (id),
    author          uuid not null,
    author_name     text not null,
    text            text not null check (text <> ''),
    hash            text not null,
    closes          boolean not null,
    written_at      timestamptz not null,
    published_at    timestamptz,
    remote_id       text
);

create index reply_of_conversation on inbox.reply (conversation_id, written_at);

-- For staff only: nothing in this table has a way to a network.
create table inbox.note (
    id              uuid primary key,
    conversation_id uuid not null references inbox.conversation (id),
    author_name     text not null,
    words           text not null check (words <> ''),
    written_at      timestamptz not null
);

create index note_of_conversation on inbox.note (conversation_id, written_at);

create table inbox.closure (
    id              uuid primary key,
    conversation_id uuid not null references inbox.conversation (id),
    outcome         text not null,
    by_name         text not null,
    at              timestamptz not null,
    reopened_at     timestamptz,
    reopened_by     text
);

create index closure_of_conversation on inbox.closure (conversation_id, at);

-- Each time a resident waited: until an answer was there, or none was needed.
create table inbox.wait (
    id              uuid primary key,
    conversation_id uuid not null references inbox.conversation (id),
    account_id      uuid not null,
    since           timestamptz not null,
    due_at          timestamptz not null,
    ended_at        timestamptz,
    ended_by        text,
    check ((ended_at is null) = (ended_by is null))
);

create unique index one_wait on inbox.wait (conversation_id) where ended_at is null;
create index wait_due on inbox.wait (due_at);

create table inbox.settings (
    single         boolean primary key default true check (single),
    target_minutes integer not null check (target_minutes between 5 and 14400)
);
