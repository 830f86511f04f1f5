create schema risk;

create sequence risk.number;

create table risk.risk (
    id           uuid primary key,
    number       integer not null unique,
    category     text not null,
    cause        text not null,
    event        text not null check (length(event) between 1 and 500),
    effect       text not null,
    likelihood   integer not null check (likelihood between 1 and 5),
    impact       integer not null check (impact between 1 and 5),
    controls     text not null,
    residual_l   integer not null check (residual_l between 1 and 5),
    residual_i   integer not null check (residual_i between 1 and 5),
    owner_id     uuid,
    review_on    date not null,
    account_id   uuid references register.account,
    hazard       text,
    hazard_key   text,
    seen         text not null,
    opened_at    timestamptz not null,
    opened_by    text not null,
    closed_at    timestamptz,
    closed_by    text,
    closed_words text,
    proof_id     uuid references checks.proof,
    by_itself    boolean not null default false,
    version      integer not null default 1
);
-- A detector has one open risk for each thing that it sees.
create unique index risk_of_hazard on risk.risk (hazard, hazard_key) where closed_at is null;
create index risk_past on risk.risk (hazard, hazard_key, closed_at desc);
create index risk_of_account on risk.risk (account_id);
create index risk_open on risk.risk ((residual_l * residual_i) desc, number) where closed_at is null;
create index risk_review on risk.risk (review_on) where closed_at is null;

-- For which day of review its owner was reminded.
create table risk.reminder (
    risk_id   uuid primary key references risk.risk,
    review_on date not null
);

create table risk.settings (
    single         boolean primary key default true check (single),
    profile_days   integer not null,
    idle_days      integer not null,
    late_percent   integer not null,
    token_days     integer not null,
    review_days    integer not null,
    dismissed_days integer not null
);

-- What each detector last said; reason is set where it could not judge.
create table risk.detection (
    hazard    text primary key,
    at        timestamptz not null,
    seen      integer not null,
    unjudged  integer not null,
    reason    text
);

create table risk.playbook (
    id          uuid primary key,
    risk_id     uuid not null references risk.risk,
    kind        text not null,
    started_at  timestamptz not null,
    started_by  text not null,
    due_on      date not null,
    unique (risk_id, kind)
);
create table risk.playbook_step (
    playbook_id uuid not null references risk.playbook,
    step        text not null,
    done_at     timestamptz not null,
    done_by     text not null,
    words       text not null,
    proof_id    uuid references checks.proof,
    primary key (playbook_id, step)
);

-- What a person adds to the pre-filled control sheet.
create table risk.control (
    control      text primary key,
    status       text,
    comments     text not null,
    residual     text not null,
    improvements text not null,
    by_name      text not null,
    at           timestamptz not null
);
