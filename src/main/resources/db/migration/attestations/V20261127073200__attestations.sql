create schema attestations;

create table attestations.attestation (
    id         uuid primary key,
    account_id uuid not null references register.account,
    version    int not null,
    person     uuid not null references people.person,
    name       text not null,
    at         timestamptz not null,
    note       text not null default ''
);
create index attestation_of_account on attestations.attestation (account_id, at desc);
create index attestation_of_person on attestations.attestation (person);

-- Each reminder is sent once for a due day.
create table attestations.reminder (
    account_id uuid not null references register.account,
    due        date not null,
    step       text not null,
    primary key (account_id, due, step)
);

create table attestations.settings (
    single         boolean primary key default true check (single),
    every          int not null,
    ahead          int not null,
    deputy_after   int not null,
    escalate_after int not null
);
