create schema delivery;

create table delivery.delivery (
    id             uuid primary key,
    number         bigint generated always as identity,
    source_kind    text not null,
    source_id      uuid not null,
    connection_id  uuid not null references connections.connection (id),
    network        text not null,
    -- Belongs to the delivery, not to the attempt: what a network that keeps keys recognises us by.
    key            uuid not null unique,
    content        jsonb not null,
    hash           text not null,
    reply_to       jsonb,
    status         text not null,
    ordered_at     timestamptz not null,
    due_at         timestamptz not null,
    not_after      timestamptz not null,
    remote_id      text,
    remote_version text,
    permalink      text,
    evidence       text,
    ended_at       timestamptz,
    check (not_after >= due_at)
);

-- A source has at most one delivery that is on its way or has arrived.
create unique index delivery_source on delivery.delivery (source_kind, source_id)
    where status in ('WAITING', 'SENDING', 'UNKNOWN', 'PUBLISHED');
create index delivery_by_source on delivery.delivery (source_kind, source_id, ordered_at desc);
create index delivery_status on delivery.delivery (status, due_at desc, id desc);

-- A delivery's place in its connection's waiting line: the workers' own book-keeping.
create table delivery.line (
    delivery_id   uuid primary key references delivery.delivery (id),
    connection_id uuid not null,
    network       text not null,
    -- The order of the line; the number decides between deliveries that are due at the same instant.
    due_at        timestamptz not null,
    number        bigint not null,
    -- When a worker has to look at it; null when nothing is to be done, or only a person can.
    next_at       timestamptz,
    -- Raised by every claim; a worker writes nothing before it has locked the row with the fence it was given.
    fence         bigint not null default 0,
    worker        text,
    leased_until  timestamptz,
    tries         int not null default 0,
    reads         int not null default 0,
    reason_key    text,
    reason_args   jsonb
);

create index line_next on delivery.line (next_at) where next_at is not null;
create index line_order on delivery.line (connection_id, due_at, number) where next_at is not null;

-- The plan, made once from the frozen content and resumed after a crash.
create table delivery.step (
    delivery_id uuid not null references delivery.delivery (id),
    position    int not null,
    kind        text not null,
    safety      text not null,
    args        jsonb not null,
    done        boolean not null default false,
    handles     jsonb not null default '[]',
    primary key (delivery_id, position)
);

-- Written and committed before the first byte leaves; a row without an outcome is a request whose effect is not known.
create table delivery.attempt (
    id          uuid primary key,
    delivery_id uuid not null references delivery.delivery (id),
    position    int not null,
    act         text not null,
    fence       bigint not null,
    worker      text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    outcome     text,
    detail      text
);

create index attempt_delivery on delivery.attempt (delivery_id, started_at, id);
create unique index attempt_in_flight on delivery.attempt (delivery_id) where outcome is null;
