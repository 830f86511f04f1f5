create schema adoption;

-- A scorecard of one network; its weights are those of the day on which it was made.
create table adoption.assessment (
    id         uuid primary key,
    network    text not null,
    name       text not null check (length(name) between 1 and 100),
    summary    text not null,
    made_by    text not null,
    made_at    timestamptz not null
);
create index assessment_by_network on adoption.assessment (network, made_at);

create table adoption.score (
    assessment_id uuid not null references adoption.assessment,
    criterion     text not null,
    score         int not null check (score between 0 and 5),
    weight        int not null check (weight between 0 and 10),
    note          text not null,
    primary key (assessment_id, criterion)
);

create table adoption.weight (
    criterion text primary key,
    weight    int not null check (weight between 0 and 10)
);

create table adoption.stance (
    id            uuid primary key,
    network       text not null,
    name          text not null,
    stance        text not null,
    since         date not null,
    until         date,
    reason        text not null,
    assessment_id uuid references adoption.assessment,
    decided_by    text not null,
    decided_at    timestamptz not null,
    check (stance <> 'PILOT' or until is not null)
);
create index stance_by_network on adoption.stance (network, decided_at);

create table adoption.launch (
    id              uuid primary key,
    name            text not null check (length(name) between 1 and 200),
    network         text not null,
    launch_on       date not null,
    owner_id        uuid not null,
    request         text not null,
    go              boolean,
    decision_reason text not null default '',
    decided_by      text not null default '',
    decided_at      timestamptz,
    made_at         timestamptz not null
);

create table adoption.gate (
    launch_id uuid not null references adoption.launch,
    kind      text not null,
    due_on    date not null,
    skipped   boolean not null default false,
    note      text not null default '',
    ended_by  text not null default '',
    ended_at  timestamptz,
    primary key (launch_id, kind)
);

-- Targets and what was reached after 30, 90 and 180 days.
create table adoption.measure (
    launch_id uuid not null references adoption.launch,
    place     int not null,
    name      text not null,
    source    text not null,
    targets   text[] not null,
    reached   text[] not null,
    primary key (launch_id, place)
);
