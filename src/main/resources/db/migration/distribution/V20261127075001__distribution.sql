create schema distribution;

-- A list is a question to the register; nobody's name is kept in it.
create table distribution.list (
    id        uuid primary key,
    name      text not null check (length(name) between 1 and 200),
    purpose   text not null,
    mandatory boolean not null,
    networks  text[] not null,
    services  uuid[] not null,
    statuses  text[] not null,
    roles     text[] not null,
    made_at   timestamptz not null,
    ended_at  timestamptz,
    version   int not null default 1
);
create unique index list_by_name on distribution.list (lower(name)) where ended_at is null;

create table distribution.extra (
    id       uuid primary key,
    list_id  uuid not null references distribution.list,
    name     text not null,
    email    text not null,
    reason   text not null,
    until    date not null,
    added_by text not null
);
create unique index extra_once on distribution.extra (list_id, lower(email));

create table distribution.opt_out (
    list_id uuid not null references distribution.list,
    email   text not null,
    at      timestamptz not null,
    primary key (list_id, email)
);

create table distribution.bounce (
    id     uuid primary key,
    email  text not null,
    hard   boolean not null,
    detail text not null,
    source text not null,
    at     timestamptz not null
);
create index bounce_by_email on distribution.bounce (email, at);

-- From then on earlier bounces of the address no longer count.
create table distribution.clearing (
    email text primary key,
    name  text not null,
    at    timestamptz not null
);

create table distribution.sending (
    id      uuid primary key,
    list_id uuid not null references distribution.list,
    subject text not null,
    body    text not null,
    name    text not null,
    at      timestamptz not null
);
create index sending_of_list on distribution.sending (list_id, at);

create table distribution.letter (
    id         uuid primary key,
    sending_id uuid not null references distribution.sending,
    name       text not null,
    email      text not null,
    person_id  uuid,
    why        text not null,
    sent_at    timestamptz
);
create index letter_of_sending on distribution.letter (sending_id);
create index waiting_letter on distribution.letter (id) where sent_at is null;

create table distribution.settings (
    single       boolean primary key check (single),
    per_minute   int not null,
    hard_bounces int not null,
    domains      text[] not null
);
