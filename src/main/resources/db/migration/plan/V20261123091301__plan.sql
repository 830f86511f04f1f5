create schema plan;

-- A plan as it was taken from a document and as people have corrected it since, until it is adopted.
create table plan.reading (
    id         uuid primary key,
    content    jsonb not null,
    source     text not null,
    read_at    timestamptz not null,
    read_by    text not null,
    adopted_as uuid
);

create table plan.plan (
    id            uuid primary key,
    title         text not null check (length(title) between 1 and 200),
    starts        date not null,
    ends          date not null check (ends >= starts),
    adopted_at    timestamptz not null,
    adopted_by    text not null,
    superseded_at timestamptz
);

create unique index one_current_plan on plan.plan ((true)) where superseded_at is null;

alter table plan.reading add foreign key (adopted_as) references plan.plan (id);

create table plan.action (
    id      uuid primary key,
    plan_id uuid not null references plan.plan (id),
    number  integer not null check (number > 0),
    title   text not null check (title <> ''),
    officer text not null,
    unique (plan_id, number)
);

create table plan.point (
    id        uuid primary key,
    action_id uuid not null references plan.action (id),
    number    integer not null check (number > 0),
    text      text not null check (text <> ''),
    officer   text not null,
    words     text not null,
    due       date,
    topic     text,
    unique (action_id, number)
);

-- How far a point is that no room can measure, as somebody stated it; never changed, only followed by another.
create table plan.statement (
    id       uuid primary key,
    point_id uuid not null references plan.point (id),
    percent  integer not null check (percent between 0 and 100),
    words    text not null check (words <> ''),
    by_name  text not null,
    at       timestamptz not null
);

create index statement_of_point on plan.statement (point_id, at desc);

-- Who of the users is meant by an officer's name in the plan.
create table plan.answering (
    officer   text primary key check (officer <> ''),
    person_id uuid not null
);

create index answering_of_person on plan.answering (person_id);

create table plan.settings (
    single      boolean primary key default true check (single),
    seasons     text not null,
    amber_days  integer not null check (amber_days between 0 and 365),
    amber_below integer not null check (amber_below between 0 and 100)
);
