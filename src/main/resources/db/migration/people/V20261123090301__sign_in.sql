create table people.password (
    person     uuid primary key references people.person,
    hash       text not null,
    changed_at timestamptz not null
);

create table people.recovery_code (
    person  uuid not null references people.person,
    hash    bytea not null,
    used_at timestamptz,
    primary key (person, hash)
);

-- Only the hash of the cookie is kept. CODE_DUE has proved the password alone and opens nothing yet.
create table people.session (
    id         uuid primary key,
    hash       bytea not null unique,
    person     uuid not null references people.person,
    proof      text not null check (proof in ('CODE_DUE', 'ONE_FACTOR', 'TWO_FACTORS', 'PRACTICE')),
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    ends_at    timestamptz not null,
    address    text not null,
    agent      text not null
);
create index session_person on people.session (person);
create index session_ends on people.session (ends_at);

-- Keys are hashes, since people type passwords into the wrong field.
create table people.throttle (
    key           text primary key,
    tries         int not null,
    since         timestamptz not null,
    blocked_until timestamptz
);

-- One-time links in mails: the link's secret is kept as a hash.
create table people.link (
    id         uuid primary key,
    purpose    text not null check (purpose in ('INVITATION', 'PASSWORD', 'EMAIL')),
    person     uuid not null references people.person,
    hash       bytea not null unique,
    email      text,
    created_at timestamptz not null,
    ends_at    timestamptz not null
);
create index link_person on people.link (person, purpose);

-- Made in a practice sign-in: ends with the practice ground.
create table people.access_token (
    id           uuid primary key,
    person       uuid not null references people.person,
    name         text not null check (length(name) between 1 and 100),
    hash         bytea not null unique,
    scopes       text[] not null,
    practice     boolean not null,
    created_at   timestamptz not null,
    ends_at      timestamptz not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index access_token_person on people.access_token (person);

-- The answers to writes of the API, so that a repeated request does nothing twice. No status: still being worked on.
create table people.idempotency (
    token        uuid not null references people.access_token,
    key          text not null,
    request      bytea not null,
    status       int,
    content_type text,
    location     text,
    body         bytea,
    created_at   timestamptz not null,
    primary key (token, key)
);
create index idempotency_age on people.idempotency (created_at);

-- Practice sign-in ends once and for all; this row is why.
create table people.practice_end (
    single   boolean primary key default true check (single),
    reason   text not null,
    ended_at timestamptz not null
);
