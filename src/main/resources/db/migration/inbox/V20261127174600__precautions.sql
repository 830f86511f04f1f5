-- What was done about somebody besides hiding and blocking: muted, reported to the network, put on one of its lists.
create table inbox.precaution (
    id              uuid primary key,
    number          bigint generated always as identity,
    conversation_id uuid not null references inbox.conversation (id),
    resident_id     uuid not null references inbox.resident (id),
    account_id      uuid not null references register.account (id),
    connection_id   uuid not null,
    deed            text not null check (deed in
        ('MUTE', 'UNMUTE', 'MUTE_THREAD', 'UNMUTE_THREAD', 'REPORT', 'REPORT_PERSON', 'ENLIST', 'DELIST')),
    -- what was reported; null for whatever is about the person or the thread
    item_id         uuid references inbox.item (id),
    -- the kind of a report, or the network's id of a list; empty for neither
    about           text not null,
    -- the list as it was called then
    about_name      text not null,
    reason          text not null check (reason <> ''),
    by_person       uuid,
    by_name         text not null,
    at              timestamptz not null,
    done_at         timestamptz,
    check ((deed = 'REPORT') = (item_id is not null))
);

create index precaution_of_resident on inbox.precaution (resident_id, account_id, number);
