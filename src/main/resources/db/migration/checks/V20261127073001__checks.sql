create schema checks;

-- How the council itself wants its accounts, and how long an attestation holds.
create table checks.settings (
    single          boolean primary key default true check (single),
    name_contains   text not null,
    handle_contains text not null,
    council_site    text not null,
    accounts_page   text not null,
    house_rules     text not null,
    mail_domain     text not null,
    attest_days     integer not null,
    amber_below     integer not null
);

-- Version 1 of every network is the starter list, which the program knows.
create table checks.baseline (
    network      text not null,
    version      integer not null check (version > 1),
    applies      text[] not null,
    critical     text[] not null,
    note         text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (network, version)
);

-- Files that show something: a screenshot of a setting, a letter of a network.
create table checks.proof (
    id       uuid primary key,
    name     text not null check (length(name) between 1 and 200),
    mime     text not null,
    data     bytea not null,
    scope    uuid,
    added_by text not null,
    added_at timestamptz not null
);

-- Everything that anybody or anything ever found; passed is null where it could not be judged.
create table checks.result (
    id         uuid primary key,
    account_id uuid not null references register.account,
    check_key  text not null,
    baseline   integer not null,
    passed     boolean,
    way        text not null,
    words      text not null,
    proof_id   uuid references checks.proof,
    by_name    text not null,
    at         timestamptz not null,
    expires_on date
);
create index result_of_account on checks.result (account_id, check_key, id desc);

-- The newest result of each check; drifted_at is when it passed before and did not any more.
create table checks.standing (
    account_id uuid not null references register.account,
    check_key  text not null,
    result_id  uuid not null references checks.result,
    passed     boolean,
    way        text not null,
    words      text not null,
    proof_id   uuid references checks.proof,
    by_name    text not null,
    at         timestamptz not null,
    expires_on date,
    drifted_at timestamptz,
    primary key (account_id, check_key)
);
create index standing_expires on checks.standing (expires_on);
