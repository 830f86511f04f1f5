create schema grants;

-- One person's way to a network and back. Tink AEAD for kept and targets; associated data are the id and the column. The key
-- stands in the data folder. Both are empty as soon as it is used, refused or late.
create table grants.consent (
    id            uuid primary key,
    network       text not null,
    practice      boolean not null,
    connection_id uuid references connections.connection (id),
    person_id     uuid not null references people.person,
    status        text not null,
    address       text not null,
    redirect      text not null,
    state         bytea not null unique,
    browser       bytea not null,
    asked         jsonb not null,
    kept          bytea,
    targets       bytea,
    problems      jsonb not null,
    started_at    timestamptz not null,
    ends_at       timestamptz not null
);

create index consent_ends on grants.consent (ends_at) where kept is not null or targets is not null;
