create schema register;

create table register.service (
    id          uuid primary key,
    name        text not null check (length(name) between 1 and 200),
    directorate text not null default '',
    version     integer not null default 1
);
create unique index service_by_name on register.service (lower(name));

create table register.account (
    id            uuid primary key,
    network       text not null,
    kind          text not null,
    handle        text not null,
    name          text not null check (length(name) between 1 and 200),
    address       text,
    remote_id     text,
    service_id    uuid not null references register.service,
    owner_id      uuid,
    deputy_id     uuid,
    purpose       text not null default '',
    audience      text not null default '',
    notes         text not null default '',
    status        text not null,
    connection_id uuid unique,
    version       integer not null default 1,
    added_at      timestamptz not null
);
create index account_by_service on register.account (service_id);
create index account_by_name on register.account (lower(name), id);

-- Every way in which a network itself names the account: two entries can never be the same account.
create table register.identity (
    network    text not null,
    key        text not null,
    account_id uuid not null references register.account,
    primary key (network, key)
);
create index identity_of_account on register.identity (account_id);

-- A file on its way into the register: kept until somebody has dealt with every row of it.
create table register.import (
    id        uuid primary key,
    person_id uuid,
    file_name text not null,
    rows      jsonb not null,
    added_at  timestamptz not null,
    saved_at  timestamptz
);
