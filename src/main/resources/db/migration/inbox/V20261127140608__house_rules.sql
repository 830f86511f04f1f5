-- The public house rules, clause by clause. What cited one keeps the words that it was cited with.
create table inbox.clause (
    id       uuid primary key,
    number   int not null unique,
    words    text not null check (words <> ''),
    ended_at timestamptz
);

-- What councils usually ask for, to begin with; each organisation puts its own words in their place.
insert into inbox.clause (id, number, words) values
    (gen_random_uuid(), 1, 'Be civil: no insults, threats or harassment'),
    (gen_random_uuid(), 2, 'No swearing, in disguised spellings either'),
    (gen_random_uuid(), 3, 'No discrimination or hatred'),
    (gen_random_uuid(), 4, 'Nothing unlawful, defamatory, obscene or sexual'),
    (gen_random_uuid(), 5, 'No personal details, your own or somebody else’s'),
    (gen_random_uuid(), 6, 'No advertising, spam or the same thing again and again'),
    (gen_random_uuid(), 7, 'No pretending to be somebody else'),
    (gen_random_uuid(), 8, 'Stay with the subject of the post');

-- Which clause was cited; empty where none was.
alter table inbox.moderation add column clause text not null default '';

-- Somebody was kept from writing to an account, or let in again.
create table inbox.blocking (
    id              uuid primary key,
    number          bigint generated always as identity,
    conversation_id uuid not null references inbox.conversation (id),
    resident_id     uuid not null references inbox.resident (id),
    account_id      uuid not null references register.account (id),
    connection_id   uuid not null,
    deed            text not null check (deed in ('BLOCK', 'UNBLOCK')),
    clause          text not null,
    reason          text not null check (reason <> ''),
    told            boolean not null,
    by_person       uuid,
    by_name         text not null,
    at              timestamptz not null,
    ends_at         timestamptz,
    done_at         timestamptz,
    check ((deed = 'BLOCK') = (ends_at is not null))
);

create index blocking_of_resident on inbox.blocking (resident_id, account_id, number);
create index blocking_over on inbox.blocking (ends_at) where done_at is not null;

-- A reply of ours was taken down, by whose word and why.
create table inbox.retraction (
    id        uuid primary key,
    reply_id  uuid not null references inbox.reply (id),
    reason    text not null check (reason <> ''),
    by_person uuid,
    by_name   text not null,
    at        timestamptz not null,
    done_at   timestamptz
);

create index retraction_of_reply on inbox.retraction (reply_id, at);

-- When it was taken down from here.
alter table inbox.reply add column removed_at timestamptz;

-- In days: how long direct messages are kept, and how long a block lasts the first time and later.
alter table inbox.settings
    add column message_days     integer not null default 365 check (message_days between 30 and 3650),
    add column first_block_days integer not null default 7 check (first_block_days between 1 and 365),
    add column later_block_days integer not null default 90 check (later_block_days between 1 and 365);
