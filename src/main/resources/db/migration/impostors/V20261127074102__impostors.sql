create schema impostors;

-- An account on a network that looks like one of ours and is not.
create table impostors.lookalike (
    id         uuid primary key,
    network    text not null,
    handle     text not null,
    name       text not null check (length(name) between 1 and 200),
    address    text not null,
    words      text not null,
    why        text not null,
    resembles  uuid references register.account,
    state      text not null,
    found_at   timestamptz not null,
    found_by   text not null,
    unique nulls not distinct (network, handle, address)
);
create index lookalike_newest on impostors.lookalike (id desc);
create index lookalike_state on impostors.lookalike (state);

-- The log of getting it taken down.
create table impostors.entry (
    id           uuid primary key,
    lookalike_id uuid not null references impostors.lookalike,
    kind         text not null,
    words        text not null,
    proof_id     uuid references checks.proof,
    by_name      text not null,
    at           timestamptz not null
);
create index entry_of_lookalike on impostors.entry (lookalike_id, id);

-- When somebody last searched a network for false names, and what came of it.
create table impostors.search (
    id      uuid primary key,
    network text not null,
    names   integer not null,
    alike   integer not null,
    by_name text not null,
    at      timestamptz not null
);
create index search_newest on impostors.search (network, at desc);

-- What residents report.
create table impostors.report (
    id           uuid primary key,
    address      text not null,
    words        text not null,
    at           timestamptz not null,
    decided_at   timestamptz,
    decided_by   text,
    decision     text,
    lookalike_id uuid references impostors.lookalike
);
-- Where they want to hear of it; forgotten some time after the decision.
create table impostors.sender (
    report_id uuid primary key references impostors.report,
    email     text not null
);
create index report_open on impostors.report (id) where decided_at is null;

-- Counts of reports from one sender in a quarter of an hour; the sender is a hash.
create table impostors.throttle (
    sender text primary key,
    tries  integer not null,
    since  timestamptz not null
);
