-- An audit round: everybody looks at their accounts until the day it is due.
create table checks.audit (
    id         uuid primary key,
    title      text not null check (length(title) between 1 and 200),
    due_on     date not null,
    started_at timestamptz not null,
    started_by text not null,
    signed_at  timestamptz,
    signed_by  text,
    sign_words text,
    report     jsonb
);
create index audit_started on checks.audit (started_at desc, id);

-- An account of the round; the sheet is frozen when its owner has answered.
create table checks.audit_account (
    audit_id    uuid not null references checks.audit,
    account_id  uuid not null references register.account,
    owner_id    uuid,
    answered_at timestamptz,
    answered_by text,
    sheet       jsonb,
    primary key (audit_id, account_id)
);
create index audit_of_account on checks.audit_account (account_id, audit_id desc);

-- Who has access to a business portfolio or an account without one: a list that somebody copied from the network.
create table checks.access_audit (
    id        uuid primary key,
    portfolio text not null check (length(portfolio) between 1 and 200),
    people    jsonb not null,
    words     text not null,
    proof_id  uuid references checks.proof,
    by_name   text not null,
    at        timestamptz not null
);
create index access_audit_newest on checks.access_audit (lower(portfolio), at desc);
