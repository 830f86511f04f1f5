-- The whole entry of an account, and every earlier version of it.
update register.account set status = 'LIVE' where status = 'ACTIVE';

alter table register.account
    add column escalation_id     uuid,
    add column brand             text not null default 'COUNCIL',
    add column partner           text not null default '',
    add column member            text not null default '',
    add column languages         text[] not null default '{en}',
    add column under_eighteen    boolean not null default false,
    add column listed            boolean not null default true,
    add column access_model      text not null default 'UNKNOWN',
    add column portfolio         text not null default '',
    add column vault             text not null default '',
    add column recovery_email    text not null default '',
    add column recovery_phone    text not null default '',
    add column two_factor        text not null default 'UNKNOWN',
    add column two_factor_on     date,
    add column verified          text not null default 'UNKNOWN',
    add column opened_on         date,
    add column request           text not null default '',
    add column assured_on        date,
    add column assurance         text not null default '',
    add column closed_on         date,
    add column closed_because    text not null default '',
    add column successor_id      uuid references register.account,
    add column recovery_contacts text not null default '',
    add column incident_steps    text not null default '',
    add column drilled_on        date,
    add column attest_by         date,
    add column since             timestamptz;
update register.account set since = added_at, listed = status <> 'IMPOSTOR';
alter table register.account alter column since set not null;

create index account_by_network on register.account (network, lower(name), id);
create index account_by_status on register.account (status, lower(name), id);
create index account_by_owner on register.account (owner_id);
create index account_by_deputy on register.account (deputy_id);
create index account_by_attestation on register.account (attest_by);
create index account_by_successor on register.account (successor_id);
create index service_by_directorate on register.service (directorate);

-- What an entry said until somebody changed it: its columns are those of the entry, in the same order, behind "until".
create table register.account_past (
    until timestamptz not null,
    like register.account,
    primary key (id, version)
);
create index account_past_until on register.account_past (until);

alter table register.service add column since timestamptz;
update register.service set since = coalesce(
    (select min(added_at) from register.account), timestamptz '2026-11-23 00:00+00');
alter table register.service alter column since set not null;
create table register.service_past (
    until timestamptz not null,
    like register.service,
    primary key (id, version)
);

-- Who can administer the account on the network, as its API showed or somebody saw.
create table register.keyholder (
    id         uuid primary key,
    account_id uuid not null references register.account,
    name       text not null check (length(name) between 1 and 200),
    task       text not null default '',
    person_id  uuid,
    source     text not null,
    seen_on    date not null,
    gone_on    date
);
create index keyholder_of_account on register.keyholder (account_id);

-- The newest figures that the list shows: read from the network, or typed with the place where they were seen.
create table register.figure (
    account_id uuid not null references register.account,
    metric     text not null,
    seen_on    date not null,
    value      bigint not null,
    source     text not null,
    typed      boolean not null,
    primary key (account_id, metric, seen_on)
);
