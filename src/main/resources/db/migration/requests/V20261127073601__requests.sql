create schema requests;

create table requests.settings (
    single              boolean primary key check (single),
    triage_days         int not null,
    communications_days int not null,
    decision_days       int not null,
    appeal_days         int not null,
    probation_months    int not null,
    notice_days         int not null,
    retention_years     int not null
);

create table requests.request (
    id           uuid primary key,
    number       int generated always as identity unique,
    requester_id uuid not null,
    status       text not null,
    reviewer_id  uuid,
    started_at   timestamptz not null,
    submitted_at timestamptz,
    due_at       timestamptz,
    account_id   uuid references register.account,
    version      int not null default 1
);
create index request_by_status on requests.request (status, started_at, id);
create index request_by_requester on requests.request (requester_id);
create index request_by_account on requests.request (account_id);

create table requests.answer (
    request_id uuid not null references requests.request,
    question   text not null,
    value      text not null,
    primary key (request_id, question)
);
create index answer_by_value on requests.answer (question, lower(left(value, 200)));

-- One row for each stretch of the way: who has it, until when, and what they said.
create table requests.step (
    id         uuid primary key,
    request_id uuid not null references requests.request,
    kind       text not null,
    opened_at  timestamptz not null,
    due_at     timestamptz,
    closed_at  timestamptz,
    person_id  uuid,
    name       text not null default '',
    outcome    text,
    note       text not null default ''
);
create index step_of_request on requests.step (request_id, opened_at);

create table requests.decision (
    id         uuid primary key,
    request_id uuid not null references requests.request,
    outcome    text not null,
    reason     text not null,
    existing   uuid references register.account,
    until      date,
    person_id  uuid,
    name       text not null,
    at         timestamptz not null
);
create index decision_of_request on requests.decision (request_id, at);
create index decision_by_time on requests.decision (at);

create table requests.probation (
    account_id uuid primary key references register.account,
    request_id uuid not null references requests.request,
    until      date not null,
    asked_at   timestamptz
);

create table requests.probation_review (
    id         uuid primary key,
    account_id uuid not null references register.account,
    outcome    text not null,
    reason     text not null,
    reached    text[] not null,
    until      date,
    name       text not null,
    at         timestamptz not null
);
create index review_of_account on requests.probation_review (account_id, at);

create table requests.closure (
    id           uuid primary key,
    account_id   uuid not null references register.account,
    before       text not null,
    reason       text not null,
    redirect     text not null,
    successor_id uuid references register.account,
    closes_on    date not null,
    notice       text not null,
    asked_by     text not null,
    asked_at     timestamptz not null,
    ended_at     timestamptz,
    closed       boolean not null default false,
    keep_until   date
);
create index closure_of_account on requests.closure (account_id, asked_at);

-- What has to be done to open or to close an account.
create table requests.task (
    id         uuid primary key,
    account_id uuid not null references register.account,
    kind       text not null,
    place      int not null,
    request_id uuid references requests.request,
    closure_id uuid references requests.closure,
    person_id  uuid,
    due_on     date not null,
    done_at    timestamptz,
    done_by    text not null default '',
    note       text not null default '',
    check ((request_id is null) <> (closure_id is null))
);
create index task_of_account on requests.task (account_id);
create index task_of_closure on requests.task (closure_id);
create index open_task_of_person on requests.task (person_id) where done_at is null;
