create schema directory;

create table directory.settings (
    single          boolean primary key check (single),
    contact_role    text not null,
    contact_email   text not null,
    emergency_phone text not null,
    house_rules     text not null,
    proof_pages     text[] not null
);

-- What the newest round found; the round before is forgotten.
create table directory.proof (
    account_id uuid not null references register.account,
    kind       text not null,
    page       text not null,
    state      text not null,
    checked_at timestamptz not null,
    primary key (account_id, kind)
);

create table directory.round (
    single    boolean primary key check (single),
    proved_at timestamptz not null
);
